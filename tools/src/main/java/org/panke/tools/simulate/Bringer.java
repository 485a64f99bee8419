package org.panke.tools.simulate;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.EventId;

/** Who really brought somebody: an agent with a registration, or nobody. */
record Bringer(@Nullable ChannelId channel, @Nullable AgentId agent, @Nullable EventId registration) {
    static final Bringer NOBODY = new Bringer(null, null, null);

    static Bringer of(Agent agent, EventId registration) {
        return new Bringer(agent.channel(), agent.id(), registration);
    }
}
