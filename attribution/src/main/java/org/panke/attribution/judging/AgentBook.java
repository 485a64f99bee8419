package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;

/**
 * What one agent has registered: today's count and the live ones. An agent without a name is the channel's unnamed
 * one, whom no agent's quota can bind.
 */
final class AgentBook {
    final ChannelId channel;
    final @Nullable AgentId agent;
    final AgentRecord record = new AgentRecord();
    private final List<Claim> open = new ArrayList<>();
    private final DayCount today = new DayCount();
    private Instant firstExpiry = Instant.MAX;
    private boolean someClosed;

    AgentBook(ChannelId channel, @Nullable AgentId agent) {
        this.channel = channel;
        this.agent = agent;
    }

    int acceptedOn(long day) {
        return today.on(day);
    }

    /** Whether {@code limit} or more of the agent's registrations are live. */
    boolean holdsOpen(int limit, Instant at) {
        if (open.size() >= limit && (someClosed || !at.isBefore(firstExpiry))) {
            sweep(at);
        }
        return open.size() >= limit;
    }

    void accepted(Claim claim, long day) {
        today.add(day);
        open.add(claim);
        if (claim.registration.until().isBefore(firstExpiry)) {
            firstExpiry = claim.registration.until();
        }
    }

    void closed() {
        someClosed = true;
    }

    private void sweep(Instant at) {
        open.removeIf(claim -> !claim.isLive(at));
        someClosed = false;
        firstExpiry = Instant.MAX;
        for (Claim claim : open) {
            Instant until = claim.registration.until();
            firstExpiry = until.isBefore(firstExpiry) ? until : firstExpiry;
        }
    }
}
