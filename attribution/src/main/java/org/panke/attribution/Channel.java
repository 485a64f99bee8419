package org.panke.attribution;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel as the rules know it.
 *
 * @param agentPhones its agents' own phones: they are no visitors and cannot be registered
 * @param suspendedFrom from when it may neither register nor win, or null
 * @param suspendedUntil the first instant at which it may again, or null
 */
public record Channel(ChannelId id, ChannelKind kind, String name, Commission commission, Set<Phone> agentPhones,
        @Nullable Instant suspendedFrom, @Nullable Instant suspendedUntil) {
    public Channel {
        agentPhones = Set.copyOf(agentPhones);
    }

    public boolean isSuspendedAt(Instant instant) {
        if (suspendedFrom == null && suspendedUntil == null) {
            return false;
        }
        return (suspendedFrom == null || !instant.isBefore(suspendedFrom))
            && (suspendedUntil == null || instant.isBefore(suspendedUntil));
    }
}
