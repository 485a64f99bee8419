package org.panke.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who brought a visitor. */
public sealed interface Outcome {
    /** 自然到访: nobody brought them. */
    record Natural() implements Outcome {
    }

    /** A channel did; {@code registration} is null only where two people decided without one. */
    record Brought(ChannelId channel, @Nullable AgentId agent, @Nullable EventId registration) implements Outcome {
    }

    /** Open until two people decide; the claims that contend for it, the one that would win first. */
    record Disputed(List<Registration> contenders, Reason why) implements Outcome {
        /** The registrations that contend, in the same order. */
        public List<EventId> claims() {
            return contenders.stream().map(Registration::id).toList();
        }
    }

    /** Staff, agents, suppliers, children. */
    record NotAVisitor(NotAVisitorReason why) implements Outcome {
    }

    /** Why a verdict is disputed. */
    enum Reason {
        /** The visitor says "by myself", a claim would win. */
        DECLARED_SELF,
        /** The visitor names another channel than the one that would win. */
        DECLARED_OTHER,
        /** Two persons with different owners turned out to be one. */
        MERGED
    }

    /** Why somebody is no visitor. */
    enum NotAVisitorReason {
        /** What they are at this visit: supplier, child … */
        ROLE,
        /** Their phone is an agent's or a staff member's. */
        OWN_PHONE
    }

    Outcome NATURAL = new Natural();
}
