/** A seeded world of sales offices whose truth is known: events to judge, and what really happened beside them. */
@NullMarked
package org.panke.tools.simulate;

import org.jspecify.annotations.NullMarked;
