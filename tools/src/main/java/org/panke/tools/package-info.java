/** The command line that needs no server. */
@NullMarked
package org.panke.tools;

import org.jspecify.annotations.NullMarked;
