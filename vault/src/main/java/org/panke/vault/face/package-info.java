/**
 * Keys that die with their day, for what may not be kept longer. Start at {@link org.panke.vault.face.DayKeys}. Must never be
 * done here: hand out a key of a day, or open anything when its days are over.
 */
@NullMarked
package org.panke.vault.face;

import org.jspecify.annotations.NullMarked;
