/**
 * Measures what looks at faces on an operator's own labelled pictures. The one room that reads pictures from files, so it is a
 * tool apart: nothing that serves anybody knows it, it knows no vault and no database, and it gives away sums alone.
 */
@NullMarked
package org.panke.evaluate;

import org.jspecify.annotations.NullMarked;
