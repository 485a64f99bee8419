/** Who may do what. Nothing is allowed that is not named here. */
@NullMarked
package org.panke.server.access;

import org.jspecify.annotations.NullMarked;
