/** The notice that a visitor agrees to before anything of theirs is written down. */
@NullMarked
package org.panke.server.notice;

import org.jspecify.annotations.NullMarked;
