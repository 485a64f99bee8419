/** Who brought a visitor, and why: events and rules in, verdicts, settlements and signals out. Start at {@link Judge}. */
@NullMarked
package org.panke.attribution;

import org.jspecify.annotations.NullMarked;
