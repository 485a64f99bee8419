/** {@code panke verify}: evidence checked on any machine, without asking anybody. */
@NullMarked
package org.panke.tools.verify;

import org.jspecify.annotations.NullMarked;
