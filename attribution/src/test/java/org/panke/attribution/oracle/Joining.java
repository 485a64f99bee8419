package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Outcome;
import org.panke.attribution.Phone;
import org.panke.attribution.Refusal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Stamp;

/** §5, merges and splits; §2, erasure. */
final class Joining {
    private final Office office;

    Joining(Office office) {
        this.office = office;
    }

    /** Two persons are one. Different standing owners: neither wins, a case opens. The same: the earlier verdict stays. */
    void join(Stamp stamp, Phone phone, Phone other) {
        if (office.persons.areOne(phone, other)) {
            return;
        }
        Set<Phone> one = office.persons.of(phone);
        Set<Phone> two = office.persons.of(other);
        Stand mine = office.standing(one, stamp.at());
        Stand theirs = office.standing(two, stamp.at());
        Stand last = office.lastOwned(one);
        Stand theirLast = office.lastOwned(two);
        Persons.Join join = new Persons.Join(stamp.id(), office.sequence, stamp.at(), phone, other);
        office.persons.join(join);
        office.deals.stream().filter(deal -> !deal.isSigned() && !deal.isCancelled())
            .filter(deal -> deal.isBoughtByAny(office.persons.of(phone)))
            .forEach(deal -> deal.oddForGood.add(SignalKind.PHONE_EDITED));
        if (office.persons.of(phone).stream().anyMatch(office.askedToBeForgotten::contains)) {
            office.askedToBeForgotten.addAll(office.persons.of(phone));
        }
        if (mine != null && theirs != null) {
            if (mine.hasOwnerOf(theirs)) {
                Stand earlier = mine.visitSequence < theirs.visitSequence ? mine : theirs;
                earlier.until = later(mine.until, theirs.until);
                (earlier == mine ? theirs : mine).absorbed = earlier;
            } else {
                openCase(join, mine, theirs);
                return;
            }
        }
        Stand left = mine != null ? mine : theirs != null ? theirs : later(last, theirLast);
        if (left != null && (mine == null || theirs == null)) {
            Set<Phone> others = one.contains(left.phone) ? two : one;
            office.stands.stream().filter(stand -> others.contains(stand.phone))
                .forEach(stand -> stand.overshadowed = left);
        }
        if (last != null && theirLast != null && !last.hasOwnerOf(theirLast)) {
            last.metOtherOwner = office.sequence;
            theirLast.metOtherOwner = office.sequence;
        }
    }

    private static @Nullable Stand later(@Nullable Stand a, @Nullable Stand b) {
        return a == null || b == null ? null : a.visitSequence > b.visitSequence ? a : b;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || b == null ? null : a.isAfter(b) ? a : b;
    }

    private void openCase(Persons.Join join, Stand mine, Stand theirs) {
        List<Stand> members = new ArrayList<>(List.of(mine, theirs));
        members.sort(Comparator.comparingInt(stand -> stand.visitSequence));
        Stand earlier = members.getFirst();
        Stand dispute = office.mergeCases.stream().filter(each -> each.dispute == earlier && each.firstVisit != null)
            .findFirst().map(each -> new Deciding(office).at(Objects.requireNonNull(each.firstVisit)))
            .orElseGet(() -> new Stand(earlier.visit, earlier.visitSequence, earlier.visitAt, earlier.arrival,
                earlier.phone, earlier.version, earlier.rules));
        dispute.contenders = members.stream()
            .flatMap(member -> member.isDisputed() ? member.contenders.stream()
                : java.util.stream.Stream.ofNullable(member.won))
            .distinct().sorted(Comparator.comparingInt(claim -> claim.sequence)).toList();
        dispute.outcome =
            new Outcome.Disputed(dispute.contenders.stream().map(claim -> claim.registration).toList(),
                Outcome.Reason.MERGED);
        dispute.openCase = join.id();
        dispute.lost = earlier.lost;
        dispute.weighed = members.stream().flatMap(member -> member.weighed.stream()).toList();
        dispute.facts = members.stream().flatMap(member -> member.facts.stream()).distinct()
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        dispute.facts.add(join.id());
        office.mergeCases.add(new Office.MergeCase(join, members, dispute));
    }

    @Nullable Finding split(Event.PersonsSplit event) {
        if (event.phone().equals(event.other()) || !office.persons.areOne(event.phone(), event.other())) {
            return new Refusal(office.project, event.id(), Refusal.Reason.E_NOT_MERGED);
        }
        List<Office.MergeCase> open = office.mergeCases.stream().filter(office::isOpen).toList();
        office.persons.split(event.phone(), event.other());
        List<Office.MergeCase> undone = open.reversed().stream().filter(each -> !office.isOpen(each)).toList();
        undone.forEach(this::undo);
        new Dealing(office).lookAgain(undone.stream().flatMap(each -> each.members.stream()).toList());
        return null;
    }

    /** Visits and contracts that were told a merge's case go on with what is their own person's; the oddness stays. */
    private void undo(Office.MergeCase merge) {
        if (merge.firstVisit != null) {
            merge.became = members(merge, List.of(merge.firstVisit.phone())).map(this::caseOf).findFirst().orElse(null);
        }
        for (Deal deal : office.deals) {
            deal.standings = deal.standings.stream()
                .flatMap(used -> used == merge.dispute ? members(merge, deal.subscribed.buyers()) : Stream.of(used))
                .toList();
        }
        boolean knownOwners = merge.members.stream().noneMatch(Stand::isDisputed);
        merge.members.stream().filter(member -> knownOwners)
            .forEach(member -> member.metOtherOwner = merge.join.sequence());
    }

    private Stream<Stand> members(Office.MergeCase merge, List<Phone> of) {
        return merge.members.stream()
            .filter(member -> of.stream().anyMatch(phone -> office.persons.areOne(phone, member.phone)));
    }

    private EventId caseOf(Stand member) {
        return office.mergeCases.stream().filter(each -> each.dispute == member).map(each -> each.join.id())
            .findFirst().orElse(member.visit);
    }

    /** Forgets everybody who asked for it and whom nothing holds back any more. */
    void forget(Instant now) {
        for (Phone phone : List.copyOf(office.askedToBeForgotten)) {
            Set<Phone> person = office.persons.of(phone);
            if (!mustStay(person, now)) {
                forget(person);
            }
        }
    }

    /** A channel's protection, a subscription or a case on them runs. */
    private boolean mustStay(Set<Phone> person, Instant now) {
        boolean protectedOrInCase =
            office.stands.stream().filter(stand -> person.contains(stand.phone) && !stand.forgotten)
                .anyMatch(stand -> stand.openCase != null || stand.standsAt(now) && stand.channel() != null);
        boolean merging = office.mergeCases.stream()
            .anyMatch(each -> office.isOpen(each) && person.contains(each.join.phone()));
        boolean buying = office.deals.stream().filter(deal -> !deal.isCancelled() && deal.isBoughtByAny(person))
            .anyMatch(deal -> !deal.isSigned() || new Dealing(office).isHeld(deal));
        return protectedOrInCase || merging || buying;
    }

    private void forget(Set<Phone> person) {
        office.stands.stream().filter(stand -> person.contains(stand.phone)).forEach(stand -> stand.forgotten = true);
        office.visits.values().removeIf(visit -> person.contains(visit.event().phone()));
        office.lookUps.removeIf(lookUp -> person.contains(lookUp.phone()));
        office.deals.forEach(deal -> deal.forgotten.addAll(person));
        for (Claim claim : office.claims) {
            claim.over |= claim.contact instanceof Phone phone && person.contains(phone);
            claim.boughtThen.removeAll(person);
            claim.heldThen.removeAll(person);
        }
        office.persons.forget(person);
        office.askedToBeForgotten.removeAll(person);
    }
}
