/** Deals, and what is paid for them: by whom approved, by whom paid. */
@NullMarked
package org.panke.server.deal;

import org.jspecify.annotations.NullMarked;
