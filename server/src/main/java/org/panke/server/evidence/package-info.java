/**
 * The evidence log of each project: computed from the events' rows, signed and published after the answer, and compared
 * with them whenever the server starts. Start at {@link org.panke.server.evidence.Logs}.
 */
@NullMarked
package org.panke.server.evidence;

import org.jspecify.annotations.NullMarked;
