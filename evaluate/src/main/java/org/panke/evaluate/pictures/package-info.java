/** Whose pictures lie where. */
@NullMarked
package org.panke.evaluate.pictures;

import org.jspecify.annotations.NullMarked;
