/** A face among many: the gallery beside a loop, Lucene's vectors, the memory's own pace, and FAISS. */
@NullMarked
package org.panke.bench.faces;

import org.jspecify.annotations.NullMarked;
