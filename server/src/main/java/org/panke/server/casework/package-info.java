/** What only people can decide: two of them, each with their name. */
@NullMarked
package org.panke.server.casework;

import org.jspecify.annotations.NullMarked;
