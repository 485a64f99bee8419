/** Shows pictures to the very worker that looks at faces in the kiosk, in a browser without a window, and takes what it gives. */
@NullMarked
package org.panke.evaluate.look;

import org.jspecify.annotations.NullMarked;
