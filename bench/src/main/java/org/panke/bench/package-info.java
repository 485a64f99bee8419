/** How fast, and against whom: measurements by hand, no part of the check. */
@NullMarked
package org.panke.bench;

import org.jspecify.annotations.NullMarked;
