package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.EventId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Person;
import org.panke.attribution.RuleVersion;

/** What was subscribed; a second subscription before signing replaces it whole. */
record Agreed(EventId subscribed, Instant at, RuleVersion version, List<Buyer> buyers, @Nullable Long amountFen,
        List<@Nullable IdentityHash> identities, @Nullable ChannelId payee) {
    /** One buyer, with the verdict that stood at subscription, if one did. */
    record Buyer(Person phone, @Nullable StandingVerdict verdict) {
        private Buyer signed() {
            return verdict == null || verdict.openCase() != null ? this : new Buyer(phone, verdict.frozen());
        }
    }

    /** The same, where a verdict of joined persons is no more: each of its buyers rests on their own again. */
    Agreed apart(StandingVerdict merge, Function<Person, @Nullable StandingVerdict> own) {
        return with(buyers.stream()
            .map(buyer -> buyer.verdict == merge ? new Buyer(buyer.phone, own.apply(buyer.phone)) : buyer).toList());
    }

    /** The same, signed: what is decided later changes only those verdicts whose case is open. */
    Agreed signed() {
        List<Buyer> signed = new ArrayList<>(buyers.size());
        for (Buyer buyer : buyers) {
            signed.add(buyer.signed());
        }
        return with(signed);
    }

    /** The verdicts that stood for the buyers, each once. */
    List<StandingVerdict> verdicts() {
        List<StandingVerdict> standing = new ArrayList<>(buyers.size());
        for (Buyer buyer : buyers) {
            if (buyer.verdict != null && !standing.contains(buyer.verdict)) {
                standing.add(buyer.verdict);
            }
        }
        return standing;
    }

    private Agreed with(List<Buyer> others) {
        return new Agreed(subscribed, at, version, others, amountFen, identities, payee);
    }
}
