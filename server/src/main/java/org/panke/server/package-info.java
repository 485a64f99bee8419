/** Everything with a socket or a store. One package a feature; {@code platform} knows none of them. */
@NullMarked
package org.panke.server;

import org.jspecify.annotations.NullMarked;
