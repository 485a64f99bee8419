package org.panke.attribution.judging;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Terms;

/** A channel in this project: its terms, its day, its agents. */
final class ChannelBook {
    private Channel channel;
    final DayCount today = new DayCount();
    private final Map<AgentId, AgentBook> agents = new HashMap<>();
    private final AgentBook unnamed;
    private AgentBook last;
    /** The object by which it was last asked for. */
    ChannelId lastAsked;
    private @Nullable RuleVersion version;
    private @Nullable Terms terms;

    ChannelBook(Channel channel) {
        this.channel = channel;
        this.unnamed = new AgentBook(channel.id(), null);
        this.last = unnamed;
        this.lastAsked = channel.id();
    }

    Channel channel() {
        return channel;
    }

    void follow(Channel next) {
        channel = next;
        terms = null;
    }

    AgentBook agent(@Nullable AgentId agent) {
        if (agent == null) {
            return unnamed;
        }
        if (!agent.equals(last.agent)) {
            AgentBook known = agents.get(agent);
            last = known == null ? begin(agent) : known;
        }
        return last;
    }

    private AgentBook begin(AgentId agent) {
        AgentBook book = new AgentBook(channel.id(), agent);
        agents.put(agent, book);
        return book;
    }

    /** The channel's terms under a version; the version last asked for is remembered. */
    Terms terms(RuleVersion asked) {
        Terms known = terms;
        if (known == null || version != asked) {
            known = asked.of(channel);
            terms = known;
            version = asked;
        }
        return known;
    }
}
