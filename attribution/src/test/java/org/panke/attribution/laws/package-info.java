/**
 * The laws of attribution, held on generated histories and on all small worlds. {@link History} is what is generated,
 * {@link Law} what must hold, {@link Trial} tries one on many and shrinks what breaks it.
 */
@NullMarked
package org.panke.attribution.laws;

import org.jspecify.annotations.NullMarked;
