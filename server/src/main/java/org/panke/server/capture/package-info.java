/**
 * Whether faces may be looked at: what was dismantled for good, by whose order, and the switch that stops all projects at
 * once. Start at {@link org.panke.server.capture.Dismantling}.
 */
@NullMarked
package org.panke.server.capture;

import org.jspecify.annotations.NullMarked;
