/** How often two people pass for one, and one for two. Pure: numbers in, shares with their intervals out. */
@NullMarked
package org.panke.evaluate.measure;

import org.jspecify.annotations.NullMarked;
