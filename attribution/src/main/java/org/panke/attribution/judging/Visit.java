package org.panke.attribution.judging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Outcome.NotAVisitorReason;
import org.panke.attribution.Role;
import org.panke.attribution.RuleVersion;

/** A visit to be judged: the check-in, the rules it is judged by, and its place in the sequence. */
record Visit(Fact.CheckedIn fact, RuleVersion version, long sequence) {
    EventId id() {
        return fact.id();
    }

    Instant at() {
        return fact.at();
    }

    Instant arrival() {
        return fact.arrival();
    }

    List<EventId> codes() {
        return fact.codes();
    }

    boolean redeems(Claim claim) {
        return !codes().isEmpty() && codes().contains(claim.registration.id());
    }

    boolean declares(ChannelId channel) {
        return fact.declared() instanceof Declaration.By by && by.channel().equals(channel);
    }

    boolean declaresSelf() {
        return fact.declared() instanceof Declaration.Self;
    }

    boolean declaresAnother(ChannelId channel) {
        return fact.declared() instanceof Declaration.By by && !by.channel().equals(channel);
    }

    boolean hasSurnameOf(Claim claim) {
        return fact.surname() != 0 && fact.surname() == claim.surname;
    }

    /** Why nobody is judged here; null for a visitor. */
    @Nullable NotAVisitorReason noVisitor() {
        if (fact.person().ownPhone()) {
            return NotAVisitorReason.OWN_PHONE;
        }
        return fact.role().equals(Role.VISITOR) ? null : NotAVisitorReason.ROLE;
    }
}
