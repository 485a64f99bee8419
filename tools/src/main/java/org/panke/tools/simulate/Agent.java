package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;

/** An agent of one office, and what they are up to besides honest work. */
final class Agent {
    /** How many of their latest registrations an agent remembers the codes of. */
    private static final int REMEMBERED = 3;

    private final ChannelKind kind;
    private final ChannelId channel;
    private final AgentId id;
    private final Phone phone;
    private final List<Scheme> schemes = new ArrayList<>(0);
    private final List<EventId> lately = new ArrayList<>(0);
    private @Nullable String ring;

    Agent(ChannelKind kind, ChannelId channel, AgentId id, Phone phone) {
        this.kind = kind;
        this.channel = channel;
        this.id = id;
        this.phone = phone;
    }

    ChannelKind kind() {
        return kind;
    }

    ChannelId channel() {
        return channel;
    }

    AgentId id() {
        return id;
    }

    Phone phone() {
        return phone;
    }

    @Nullable String ring() {
        return ring;
    }

    void takesTo(Scheme scheme, @Nullable String with) {
        schemes.add(scheme);
        ring = with;
    }

    boolean isHonest() {
        return schemes.isEmpty();
    }

    Truth truth(ProjectId project) {
        return new Truth.OfAgent(project, id, channel, schemes, ring);
    }

    void remembers(EventId registration) {
        if (isHonest()) {
            return;
        }
        if (lately.size() == REMEMBERED) {
            lately.removeFirst();
        }
        lately.add(registration);
    }

    /** The latest registrations of people who have not come, oldest first. */
    List<EventId> lately() {
        return List.copyOf(lately);
    }
}
