/**
 * The impact assessment before any processing that asks for one: bound to what it assessed, stale when anything of that
 * changes, kept for years. Start at {@link Assessment}.
 */
@NullMarked
package org.panke.consent.assessment;

import org.jspecify.annotations.NullMarked;
