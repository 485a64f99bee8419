/** {@code panke judge}: what Panke would have decided about files of registrations, visits and deals. */
@NullMarked
package org.panke.tools.judge;

import org.jspecify.annotations.NullMarked;
