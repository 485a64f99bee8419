package org.panke.attribution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accepted registration (报备), with the terms it was promised: its mode, lead time and validity stay those of the
 * version under which it was accepted.
 *
 * @param masked whether only part of the number was shown
 * @param until the first instant at which it no longer holds
 * @param rules the version under which it was accepted
 */
public record Registration(EventId id, ChannelId channel, @Nullable AgentId agent, Instant at, Instant until, Mode mode,
        Duration leadTime, boolean masked, int rules) {
}
