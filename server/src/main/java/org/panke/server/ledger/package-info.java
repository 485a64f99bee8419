/** The events of all projects: recorded once, in order, for ever. Start at {@link Recorder}. */
@NullMarked
package org.panke.server.ledger;

import org.jspecify.annotations.NullMarked;
