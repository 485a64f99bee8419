package org.panke.attribution.oracle;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Household;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Terms;

/** §7, only as far as it holds settlements: what is odd about deals, and the look-ups that {@code holdFor} names. */
final class Suspicion {
    private final Office office;

    Suspicion(Office office) {
        this.office = office;
    }

    boolean holds(Deal deal, Stand owner) {
        Channel channel = office.channel(Objects.requireNonNull(owner.channel()));
        Set<SignalKind> holding = deal.version.of(channel).get(Parameter.HOLD_FOR);
        return holding.stream().anyMatch(deal::isOdd)
            || holding.contains(SignalKind.LOOKED_UP_FIRST) && owner.wonLookedUp
            || holding.contains(SignalKind.SAME_IDENTITY) && metOtherOwner(deal);
    }

    /** At subscription, and whenever a verdict that counts for the contract says something else. */
    void look(Deal deal) {
        List<Stand> owners = new Dealing(office).owners(deal);
        deal.odd.clear();
        if (owners.stream().noneMatch(Stand::isDisputed)) {
            if (payeeDiffers(deal, owners)) {
                deal.odd.add(SignalKind.PAYEE_DIFFERS);
            }
            if (owners.stream().anyMatch(owner -> cobuyerEarlier(deal, owner))) {
                deal.odd.add(SignalKind.COBUYER_EARLIER);
            }
            if (owners(owners).size() > 1) {
                deal.odd.add(SignalKind.COBUYERS_DIFFER);
            }
            if (deal.replaced != null && ownersDiffer(deal.replaced.stream().map(deal::counting).toList(), owners)) {
                deal.oddForGood.add(SignalKind.SAME_IDENTITY);
            }
        }
        if (owners.stream().anyMatch(owner -> !owner.isDisputed() && isShort(deal, owner))) {
            deal.odd.add(SignalKind.SHORT_DEAL);
        }
        noteIdentities(deal);
    }

    /** The payee is not the channel that is to be paid; where two people are to say which, none of those it may be. */
    private static boolean payeeDiffers(Deal deal, List<Stand> owners) {
        ChannelId payee = deal.subscribed.payee();
        if (payee == null || owners.isEmpty()) {
            return false;
        }
        boolean several = owners(owners).size() > 1
            && deal.version.natural().get(Parameter.HOUSEHOLD) == Household.DISPUTE;
        Set<@Nullable ChannelId> paid =
            new HashSet<>(several ? owners(owners) : owners(List.of(Dealing.first(owners))));
        paid.remove(null);
        return !paid.isEmpty() && !paid.contains(payee);
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
        return paid != null && deal.buyers().stream().map(office.persons::of)
            .filter(person -> !person.contains(owner.phone))
            .anyMatch(person -> office.stands.stream().filter(stand -> person.contains(stand.phone) && !stand.isGone())
                .anyMatch(stand -> stand.isNatural() && stand.visitSequence < paid.sequence
                    && stand.until != null && paid.registration.at().isBefore(stand.until)));
    }

    private boolean isShort(Deal deal, Stand owner) {
        return owner.won != null && !owner.won.registration.at()
            .plus(owner.version.of(office.channel(owner.won.channel())).get(Parameter.SHORT_DEAL))
            .isBefore(deal.subscribed.at());
    }

    boolean phoneEditedShortlyBefore(Deal deal) {
        Duration near = deal.version.natural().get(Parameter.PHONE_EDIT_NEAR);
        return deal.buyers().stream().flatMap(buyer -> office.persons.joinsOf(buyer).stream())
            .anyMatch(join -> !join.at().plus(near).isBefore(deal.subscribed.at()));
    }

    private static boolean metOtherOwner(Deal deal) {
        return deal.standings.stream().map(standing -> standing.metOtherOwner)
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

    private static boolean ownersDiffer(List<Stand> before, List<Stand> now) {
        return before.stream().noneMatch(Stand::isDisputed) && !owners(before).equals(owners(now));
    }

    /** One identity under two persons with different owners; or a buyer two of whose phones had different owners. */
    private void noteIdentities(Deal deal) {
        List<Phone> buyers = deal.subscribed.buyers();
        List<IdentityHash> identities = deal.subscribed.identities();
        for (int i = 0; i < Math.min(buyers.size(), identities.size()); i++) {
            IdentityHash identity = identities.get(i);
            if (identity == null) {
                continue;
            }
            Set<Phone> person = office.persons.of(buyers.get(i));
            Stand owner = office.lastKnown(person);
            for (Office.Identified other : List.copyOf(office.identified)) {
                Stand theirs = office.lastKnown(office.persons.of(other.phone()));
                if (other.identity().equals(identity) && !person.contains(other.phone()) && owner != null
                    && theirs != null
                    && !owner.hasOwnerOf(theirs)) {
                    deal.oddForGood.add(SignalKind.SAME_IDENTITY);
                    if (!other.deal().isSigned() && !other.deal().isCancelled()) {
                        other.deal().oddForGood.add(SignalKind.SAME_IDENTITY);
                    }
                }
            }
            Office.Identified own = new Office.Identified(identity, buyers.get(i), deal);
            if (!office.identified.contains(own)) {
                office.identified.add(own);
            }
        }
    }
}
