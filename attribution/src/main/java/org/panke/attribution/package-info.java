<<<<<<< HEAD
/** Who brought a visitor, and why: events and rules in, verdicts, settlements and signals out. Start at {@link Judge}. */
=======
/** Who brought a visitor, and why. The same history and rules always give the same verdict. */
>>>>>>> build
@NullMarked
package org.panke.attribution;

import org.jspecify.annotations.NullMarked;
