/** Messages to phones, and the one-time codes in them. A code is kept only as a keyed digest. */
@NullMarked
package org.panke.server.message;

import org.jspecify.annotations.NullMarked;
