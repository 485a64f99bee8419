/** A year of judged events on one page that a director can read. Start at {@link Report}. */
@NullMarked
package org.panke.formats.report;

import org.jspecify.annotations.NullMarked;
