/** A visitor's own page: everything that is kept about them, and what they can do about it. */
@NullMarked
package org.panke.server.me;

import org.jspecify.annotations.NullMarked;
