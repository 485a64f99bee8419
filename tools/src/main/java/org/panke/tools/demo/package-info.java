/** A simulated month, judged and shown: what somebody sees who tries Panke for the first time. */
@NullMarked
package org.panke.tools.demo;

import org.jspecify.annotations.NullMarked;
