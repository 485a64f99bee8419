package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Parameter;
import org.panke.attribution.Refusal;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

/** §5, revisions: decisions by two people, and corrected declarations, which only open a case. */
final class Deciding {
    private final Office office;

    Deciding(Office office) {
        this.office = office;
    }

    @Nullable Finding decide(Event.CaseDecided event) {
        if (people(event.by()).size() < 2) {
            return refused(event, Refusal.Reason.C_SIGNATURES);
        }
        EventId id = office.became(event.caseId());
        Office.Visit visit = office.visits.get(id);
        Office.MergeCase merge =
            office.mergeCases.stream().filter(each -> each.join.id().equals(id)).findFirst().orElse(null);
        Deal deal = office.deals.stream().filter(each -> each.subscribed.id().equals(id) || id.equals(each.signed))
            .findFirst().orElse(null);
        if (deal != null) {
            return new Dealing(office).decide(deal, event);
        }
        if (visit == null && (merge == null || !office.persons.isInForce(merge.join))
            || visit != null && visit.returning()) {
            return refused(event, Refusal.Reason.C_UNKNOWN);
        }
        if (office.decided.contains(id)) {
            return refused(event, Refusal.Reason.C_DECIDED);
        }
        if (event.outcome() instanceof Decision.Split || event.outcome() instanceof Decision.ForChannel forChannel
            && !office.rules.channels().containsKey(forChannel.channel())) {
            return refused(event, Refusal.Reason.C_OUTCOME);
        }
        if (visit == null) {
            return decideMerge(java.util.Objects.requireNonNull(merge), event);
        }
        Stand stand = visit.stand();
        if (stand.openCase == null && isUsedBySignedContract(stand)) {
            return refused(event, Refusal.Reason.D_SIGNED);
        }
        return revise(stand, new Event.CaseDecided(event.stamp(), id, event.outcome(), event.by()));
    }

    /** The same letters in the same order, in whatever width or case and with whatever blanks, are one person's name. */
    private static Set<String> people(List<String> names) {
        Set<String> people = new HashSet<>();
        for (String name : names) {
            StringBuilder letters = new StringBuilder();
            java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC).codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .forEach(letters::appendCodePoint);
            people.add(letters.toString());
        }
        people.remove("");
        return people;
    }

    private Refusal refused(Event.CaseDecided event, Refusal.Reason reason) {
        return new Refusal(office.project, event.id(), reason);
    }

    private boolean isUsedBySignedContract(Stand stand) {
        return office.deals.stream().filter(deal -> deal.isSigned() && !deal.isCancelled())
            .anyMatch(deal -> deal.standings.stream().anyMatch(used -> deal.counting(used) == stand || used == stand));
    }

    /** The verdict of the visit is replaced; its protection counts from the visit. */
    private Verdict revise(Stand stand, Event.CaseDecided event) {
        Stand before = copyOf(stand);
        stand.disputedUntilSequence = stand.isDisputed() ? office.sequence : stand.disputedUntilSequence;
        stand.openCase = null;
        settle(stand, before, List.of(before), event);
        placeAmongOthers(stand, event.at());
        new Dealing(office).lookAgain(List.of(stand));
        return verdict(stand, Standing.NEW);
    }

    /** Something else stands for the person, or what was over stands again. */
    private void placeAmongOthers(Stand stand, Instant at) {
        var person = office.persons.of(stand.phone);
        boolean isBehind = stand.past || stand.overshadowed != null && person.contains(stand.overshadowed.phone)
            || stand.absorbed != null && person.contains(stand.absorbed.phone);
        if (!isBehind) {
            return;
        }
        Stand other = office.standing(person, at);
        if (other == null) {
            stand.past = false;
            stand.overshadowed = null;
            stand.absorbed = null;
        } else if (!other.hasOwnerOf(stand)) {
            stand.until = at.isBefore(stand.until) ? at : stand.until;
        } else if (other.visitSequence < stand.visitSequence) {
            other.until = stand.until.isAfter(other.until) ? stand.until : other.until;
            stand.absorbed = other;
        } else {
            stand.until = other.until.isAfter(stand.until) ? other.until : stand.until;
            stand.past = false;
            stand.overshadowed = null;
            stand.absorbed = null;
            other.absorbed = stand;
        }
    }

    /** A merge's case: what is revised is the first visit that was disputed for its sake, or else the earlier verdict. */
    private Verdict decideMerge(Office.MergeCase merge, Event.CaseDecided event) {
        Event.CheckedIn first = merge.firstVisit;
        Stand stand = copyOf(merge.dispute);
        if (first != null) {
            stand = at(first);
            stand.facts = new ArrayList<>(merge.dispute.facts);
            stand.facts.add(first.id());
        }
        settle(stand, merge.dispute, merge.members, event);
        stand.renewed = 0;
        office.decided.add(stand.visit);
        merge.members.forEach(member -> office.decided.add(member.visit));
        stand.disputedUntilSequence = office.sequence;
        stand.openCase = null;
        office.stands.add(stand);
        Stand decided = stand;
        office.visits.computeIfPresent(stand.visit,
            (id, old) -> new Office.Visit(old.event(), old.sequence(), decided, false));
        office.replace(merge.dispute, stand, merge.join.sequence());
        new Dealing(office).lookAgain(List.of(stand));
        return verdict(stand, first == null ? Standing.NEW : Standing.RETURNING);
    }

    /** A verdict to be given at a visit that is past. */
    Stand at(Event.CheckedIn visit) {
        return new Stand(visit.id(), office.visits.get(visit.id()).sequence(), visit.at(), Visiting.arrival(visit),
            visit.phone(), office.versionAt(visit.at()), office.numberAt(visit.at()));
    }

    /** Gives {@code stand} what was decided, in place of what {@code before} and its {@code predecessors} said. */
    private void settle(Stand stand, Stand before, List<Stand> predecessors, Event.CaseDecided event) {
        List<Claim> contenders = before.won == null ? before.contenders : List.of(before.won);
        List<Loss> lost = new ArrayList<>(before.lost);
        Claim winner = null;
        if (event.outcome() instanceof Decision.ForChannel decided) {
            ChannelId channel = decided.channel();
            List<Claim> listed = office.claims.stream()
                .filter(
                    claim -> before.weighed.stream().anyMatch(loss -> loss.registration().equals(claim.registration)))
                .toList();
            winner =
                Stream.concat(contenders.stream(), listed.stream()).filter(claim -> claim.channel().equals(channel))
                    .findFirst().orElse(null);
            stand.outcome = new Outcome.Brought(channel, winner == null ? null : winner.registration.agent(),
                winner == null ? null : winner.id());
            stand.until = Term.end(stand.visitAt, Parameter.PROTECTION, stand.version.of(office.channel(channel)),
                office.rules.zone());
        } else {
            stand.outcome = Outcome.NATURAL;
            stand.until =
                Term.end(stand.visitAt, Parameter.NATURAL_PROTECTION, stand.version.natural(), office.rules.zone());
        }
        stand.renewed = 0;
        for (Stand predecessor : predecessors) {
            if (predecessor.hasOwnerOf(stand)) {
                Instant until = predecessor.until;
                stand.until = until != null && until.isAfter(stand.until) ? until : stand.until;
                stand.renewed = Math.max(stand.renewed, predecessor.renewed);
            }
        }
        stand.won = winner;
        stand.wonLookedUp =
            winner != null && new Suspicion(office).lookedUpFirst(winner, office.persons.of(stand.phone));
        stand.contenders = List.of();
        for (Claim contender : contenders) {
            contender.over = true;
            if (contender != winner) {
                lost.removeIf(loss -> loss.registration().equals(contender.registration));
                lost.add(contender.lostBy(Loss.Reason.V_OTHER_WON));
            }
        }
        if (winner != null) {
            winner.over = true;
            Claim won = winner;
            lost.removeIf(loss -> loss.registration().equals(won.registration));
        }
        stand.lost = new Visiting(office).oneEach(lost);
        stand.weighed = stand.lost;
        stand.facts.add(event.id());
        office.decided.add(event.caseId());
    }

    private Verdict verdict(Stand stand, Standing standing) {
        return new Verdict(office.project, stand.visit, stand.arrival, stand.outcome, standing, stand.until,
            stand.rules, null, stand.visit, List.copyOf(stand.facts), List.copyOf(stand.lost),
            stand.won == null ? null : stand.won.registration);
    }

    private static Stand copyOf(Stand stand) {
        Stand copy = new Stand(stand.visit, stand.visitSequence, stand.visitAt, stand.arrival, stand.phone,
            stand.version, stand.rules);
        copy.outcome = stand.outcome;
        copy.won = stand.won;
        copy.wonLookedUp = stand.wonLookedUp;
        copy.contenders = stand.contenders;
        copy.lost = stand.lost;
        copy.weighed = stand.weighed;
        copy.facts = new ArrayList<>(stand.facts);
        copy.until = stand.until;
        copy.renewed = stand.renewed;
        copy.openCase = stand.openCase;
        return copy;
    }

    /** Possible once, before subscription; where it contradicts the verdict that stands, it opens a case and no more. */
    @Nullable Finding correct(Event.DeclarationCorrected event) {
        var person = office.persons.of(event.phone());
        Stand standing = office.standing(person, event.at());
        if (standing == null) {
            return new Refusal(office.project, event.id(), Refusal.Reason.E_NO_VERDICT);
        }
        if (standing.corrected || office.hasBought(person)) {
            return new Refusal(office.project, event.id(), Refusal.Reason.E_CORRECTED);
        }
        standing.corrected = true;
        boolean contradicts = switch (event.declared()) {
            case Declaration.Self self -> standing.channel() != null;
            case Declaration.By by -> !standing.isDisputed() && !by.channel().equals(standing.channel());
            case Declaration.None none -> false;
        };
        if (contradicts) {
            standing.openCase = standing.visit;
            office.decided.remove(standing.visit);
        }
        return null;
    }
}
