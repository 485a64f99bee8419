package org.panke.attribution.oracle;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Terms;

/** §7, only as far as it holds settlements: the four suspicions that {@code holdFor} names by default. */
final class Suspicion {
    private final Office office;

    Suspicion(Office office) {
        this.office = office;
    }

    boolean holds(Deal deal, Stand owner) {
        Channel channel = office.channel(Objects.requireNonNull(owner.channel()));
        Set<SignalKind> holding = deal.version.of(channel).get(Parameter.HOLD_FOR);
        return holding.contains(SignalKind.PAYEE_DIFFERS) && payeeDiffers(deal, owner)
            || holding.contains(SignalKind.LOOKED_UP_FIRST) && owner.wonLookedUp
            || holding.contains(SignalKind.COBUYER_EARLIER) && (deal.cobuyerEarlier || cobuyerEarlier(deal, owner))
            || holding.contains(SignalKind.SAME_IDENTITY) && sameIdentity(deal);
    }

    private static boolean payeeDiffers(Deal deal, Stand owner) {
        return deal.payeeDiffered
            || deal.subscribed.payee() != null && !deal.subscribed.payee().equals(owner.channel());
    }

    /** Staff searched for the phone, then it was registered; a mask counts by the phones its visit confirmed. */
    boolean lookedUpFirst(Claim won, Set<Phone> person) {
        RuleVersion version = office.versionAt(won.registration.at());
        Terms terms = version.of(office.channel(won.channel()));
        Duration window = terms.get(Parameter.LOOKUP_WINDOW);
        Set<Phone> phones = won.fitting(person);
        return office.lookUps.stream()
            .anyMatch(lookUp -> phones.contains(lookUp.phone()) && lookUp.sequence() < won.sequence
                && !won.registration.at().isAfter(lookUp.at().plus(window)));
    }

    /** Another buyer came naturally before the registration that is to be paid, and was still protected when it was made. */
    boolean cobuyerEarlier(Deal deal, Stand owner) {
        Claim paid = owner.won;
        return paid != null && deal.persons.stream().filter(person -> !person.contains(owner.phone))
            .anyMatch(person -> office.stands.stream().filter(stand -> person.contains(stand.phone) && !stand.isGone())
                .anyMatch(stand -> stand.isNatural() && stand.visitSequence < paid.sequence
                    && stand.until != null && paid.registration.at().isBefore(stand.until)));
    }

    private static boolean sameIdentity(Deal deal) {
        return Stream
            .concat(deal.identitySuspected.stream(), deal.standings.stream().map(standing -> standing.metOtherOwner))
            .anyMatch(since -> since >= 0 && (!deal.isSigned() || since < deal.signedSequence));
    }

    /** Who owns a contract by these verdicts: channels, and null for natural, as nobody's customers are; disputed is not known. */
    static Set<@Nullable ChannelId> owners(List<Stand> standings) {
        Set<@Nullable ChannelId> owners = new HashSet<>();
        standings.stream().filter(stand -> !stand.isDisputed()).forEach(stand -> owners.add(stand.channel()));
        if (standings.isEmpty()) {
            owners.add(null);
        }
        return owners;
    }

    static boolean ownersDiffer(List<Stand> before, List<Stand> now) {
        Set<@Nullable ChannelId> owners = owners(before);
        return !owners.isEmpty() && !owners(now).isEmpty() && !owners.equals(owners(now));
    }

    /** One identity under two persons with different owners; or a buyer two of whose phones had different owners. */
    void noteIdentities(Deal deal) {
        List<Phone> buyers = deal.subscribed.buyers();
        List<IdentityHash> identities = deal.subscribed.identities();
        for (int i = 0; i < Math.min(buyers.size(), identities.size()); i++) {
            IdentityHash identity = identities.get(i);
            if (identity == null) {
                continue;
            }
            Set<Phone> person = office.persons.of(buyers.get(i));
            Stand owner = office.lastOwned(person);
            for (Office.Identified other : office.identified) {
                Stand theirs = office.lastOwned(office.persons.of(other.phone()));
                if (other.identity().equals(identity) && !person.contains(other.phone()) && owner != null
                    && theirs != null
                    && !owner.hasOwnerOf(theirs)) {
                    deal.identitySuspected.add(office.sequence);
                    if (!other.deal().isSigned() && !other.deal().isCancelled()) {
                        other.deal().identitySuspected.add(office.sequence);
                    }
                }
            }
            office.identified.add(new Office.Identified(identity, buyers.get(i), deal));
        }
    }
}
