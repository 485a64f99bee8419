package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.StaffId;

/** What really happened: nothing a judge may see, all it can be measured against. */
public sealed interface Truth {
    ProjectId project();

    /**
     * An event that is part of something; a plain one has no such line.
     *
     * @param variant which form of the scheme, as docs/simulation.md lists them
     * @param caseName one instance of a scheme, from its first event to its last
     */
    record OfEvent(ProjectId project, EventId event, Scheme scheme, String variant, String caseName) implements Truth {
    }

    /**
     * Who really brought somebody to this visit.
     *
     * @param channel null: nobody, they came by themselves
     * @param registration the honest registration behind it, where there is one
     * @param caseName the instance of a scheme this visit is part of, or null
     */
    record OfVisit(ProjectId project, EventId visit, String person, @Nullable ChannelId channel,
            @Nullable AgentId agent, @Nullable EventId registration, @Nullable String caseName) implements Truth {
    }

    /** Whom a contract is really owed to, as {@link OfVisit} says of the visits it rests on. */
    record OfContract(ProjectId project, ContractId contract, @Nullable ChannelId channel,
            @Nullable String caseName) implements Truth {
    }

    /**
     * A human being, with every phone they use at the office. Those who were only registered and never came have no line.
     *
     * @param household shared by those who buy together, or null
     * @param ring the ring that makes money with them, or null
     */
    record OfPerson(ProjectId project, String person, List<Phone> phones, @Nullable String household,
            @Nullable String ring) implements Truth {
        public OfPerson {
            phones = List.copyOf(phones);
        }
    }

    /** An agent who is dishonest now and then, most of the time is not. */
    record OfAgent(ProjectId project, AgentId agent, ChannelId channel, List<Scheme> schemes,
            @Nullable String ring) implements Truth {
        public OfAgent {
            schemes = List.copyOf(schemes);
        }
    }

    /** A member of staff who looks up phones for a ring's agent. */
    record OfStaff(ProjectId project, StaffId staff, String ring) implements Truth {
    }
}
