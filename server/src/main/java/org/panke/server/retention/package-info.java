/** How long it can be said who somebody was, and that it cannot any more. Start at {@link Retention}. */
@NullMarked
package org.panke.server.retention;

import org.jspecify.annotations.NullMarked;
