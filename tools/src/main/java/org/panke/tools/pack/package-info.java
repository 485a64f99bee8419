/** {@code panke pack}: checks what is said of the law of a place, and signs it. */
@NullMarked
package org.panke.tools.pack;

import org.jspecify.annotations.NullMarked;
