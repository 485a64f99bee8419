/**
 * Seals what is personal under a key of its owner's own, so that destroying the key forgets the owner, in
 * every copy of the data too. Start at
 * {@link Vault}. A key never leaves here unwrapped, and nothing sealed is ever opened under another name than its own.
 */
@NullMarked
package org.panke.vault;

import org.jspecify.annotations.NullMarked;
