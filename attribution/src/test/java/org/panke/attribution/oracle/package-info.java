/**
 * The rules of attribution a second time: slow, naive, written from the specification alone, in the order of its own
 * steps, so that the engine and this reading can be held against each other.
 */
@NullMarked
package org.panke.attribution.oracle;

import org.jspecify.annotations.NullMarked;
