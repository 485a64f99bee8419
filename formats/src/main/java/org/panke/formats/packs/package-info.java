/**
 * The law of a place as a file: policy packs, the reviews beside them, and the packs that come with the product. Start at
 * {@link PackFile} and {@link ShippedPacks}.
 */
@NullMarked
package org.panke.formats.packs;

import org.jspecify.annotations.NullMarked;
