/** How anything here is sealed, whatever the key: the module's own, and nobody else's. */
@NullMarked
package org.panke.vault.seal;

import org.jspecify.annotations.NullMarked;
