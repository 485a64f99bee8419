/**
 * Seals templates of faces under a key of their day and a half of their own, each of which ends them. Start at
 * {@link org.panke.vault.face.Passes}, for templates that visitors carry, or {@link org.panke.vault.face.SealedTemplates},
 * for those that the office keeps. Must never be done here: hand out a key of a day, open a seal for anybody else than it
 * was made for, or open anything when its days are over.
 */
@NullMarked
package org.panke.vault.face;

import org.jspecify.annotations.NullMarked;
