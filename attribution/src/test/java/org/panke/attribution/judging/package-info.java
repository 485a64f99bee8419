/** The tables of the engine's room, held against those of the library. */
@NullMarked
package org.panke.attribution.judging;

import org.jspecify.annotations.NullMarked;
