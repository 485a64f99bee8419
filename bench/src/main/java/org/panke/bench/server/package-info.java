/** How fast the server is, as its users meet it: over HTTP, on a disk that is waited for. */
@NullMarked
package org.panke.bench.server;

import org.jspecify.annotations.NullMarked;
