/** Who brought a visitor, and why. The same history and rules always give the same verdict. */
@NullMarked
package org.panke.attribution;

import org.jspecify.annotations.NullMarked;
