/** Measurements that reach into the rules' own parts. */
@NullMarked
package org.panke.attribution.judging;

import org.jspecify.annotations.NullMarked;
