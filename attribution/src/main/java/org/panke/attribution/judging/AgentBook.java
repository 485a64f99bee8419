package org.panke.attribution.judging;

import java.time.Instant;
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
    private final Expiries open = new Expiries();
    private final DayCount today = new DayCount();

    AgentBook(ChannelId channel, @Nullable AgentId agent) {
        this.channel = channel;
        this.agent = agent;
    }

    int acceptedOn(long day) {
        return today.on(day);
    }

    /** How many of the agent's registrations are live. */
    int open(Instant at) {
        return open.after(at);
    }

    void accepted(Claim claim, long day) {
        today.add(day);
        if (agent != null) {
            open.add(claim.registration.until());
        }
    }

    void closed(Claim claim) {
        open.remove(claim.registration.until());
    }
}
