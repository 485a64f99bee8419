/**
 * What the law of a place asks, as data: policy packs. A pack says values, each with its source; packs that hold together
 * are merged so that the stricter value wins, whatever their order. Start at {@link Packs}.
 */
@NullMarked
package org.panke.consent.packs;

import org.jspecify.annotations.NullMarked;
