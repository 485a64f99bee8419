package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Declaration;
import org.panke.attribution.DeclarationConflict;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Loss.Reason;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Standing;
import org.panke.attribution.Terms;
import org.panke.attribution.Verdict;

/** §5: one verdict for every visit, in the eight steps. */
final class Visiting {
    /** What can confirm that a mask means this visitor. */
    private enum Element {
        SURNAME, CODE, DECLARATION
    }

    private static final Set<Reason> ENDING = EnumSet.of(Reason.V_LEAD, Reason.V_EXPIRED, Reason.V_WITHDRAWN,
        Reason.V_PROTECTED, Reason.V_HELD, Reason.V_OWNER, Reason.V_OTHER_WON);

    private final Office office;

    Visiting(Office office) {
        this.office = office;
    }

    Verdict judge(Event.CheckedIn event) {
        Set<Phone> person = office.persons.of(event.phone());
        Verdict verdict = verdict(event, person);
        office.claims.stream().filter(claim -> event.codes().contains(claim.id()) && claim.fits(person))
            .forEach(claim -> claim.codeUsed = true);
        return verdict;
    }

    private Verdict verdict(Event.CheckedIn event, Set<Phone> person) {
        if (office.isOwnPhone(event.phone())) {
            return notAVisitor(event, Outcome.NotAVisitorReason.OWN_PHONE);
        }
        if (!event.role().equals(Role.VISITOR)) {
            return notAVisitor(event, Outcome.NotAVisitorReason.ROLE);
        }
        Stand standing = office.standing(person, event.at());
        return standing == null ? judgeAfresh(event, person) : stillStands(event, standing);
    }

    private Verdict notAVisitor(Event.CheckedIn event, Outcome.NotAVisitorReason why) {
        return new Verdict(office.project, event.id(), arrival(event), new Outcome.NotAVisitor(why), null, null,
            office.numberAt(event.at()), null, null, List.of(event.id()), List.of(), null);
    }

    /** Step 3. */
    private Verdict stillStands(Event.CheckedIn event, Stand standing) {
        if (standing.isNatural()) {
            moveLater(standing,
                Term.end(event.at(), Parameter.NATURAL_PROTECTION, standing.version.natural(), office.rules.zone()));
        } else if (standing.channel() != null) {
            Terms terms = standing.version.of(office.channel(standing.channel()));
            if (standing.renewed < terms.get(Parameter.RENEWALS)
                && moveLater(standing, Term.end(event.at(), Parameter.PROTECTION, terms, office.rules.zone()))) {
                standing.renewed++;
            }
        }
        office.visits.put(event.id(), new Office.Visit(event, office.sequence, standing, true));
        office.mergeCases.stream().filter(each -> each.dispute == standing && each.firstVisit == null)
            .forEach(each -> each.firstVisit = event);
        List<EventId> facts = new ArrayList<>(standing.facts);
        facts.add(event.id());
        return new Verdict(office.project, event.id(), arrival(event), standing.outcome, Standing.RETURNING,
            standing.until, office.numberAt(event.at()), standing.isDisputed() ? standing.openCase : null, null,
            facts, List.of(), standing.won == null ? null : standing.won.registration);
    }

    private static boolean moveLater(Stand standing, Instant until) {
        boolean later = standing.until != null && until.isAfter(standing.until);
        standing.until = later ? until : standing.until;
        return later;
    }

    /** Steps 4 to 8. */
    private Verdict judgeAfresh(Event.CheckedIn event, Set<Phone> person) {
        RuleVersion version = office.versionAt(event.at());
        Stand stand = new Stand(event.id(), office.sequence, event.at(), arrival(event), event.phone(), version,
            office.numberAt(event.at()));
        List<Loss> lost = new ArrayList<>();
        List<Claim> contenders = new ArrayList<>();
        for (Claim claim : office.claims) {
            if (claim.over || !claim.fits(person)) {
                continue;
            }
            Set<Element> confirmed = confirmation(claim, event);
            if (claim.isMask() && confirmed.isEmpty()) {
                if (!claim.isExpiredAt(arrival(event)) && !claim.withdrawn) {
                    lost.add(claim.lostBy(Reason.V_MASK_UNCONFIRMED));
                }
                continue;
            }
            Reason out = out(claim, event, person);
            if (out != null) {
                lost.add(claim.lostBy(out));
                boolean mayBeANamesake = claim.isMask() && confirmed.equals(EnumSet.of(Element.SURNAME))
                    && out == Reason.V_LEAD;
                claim.over = ENDING.contains(out) && !mayBeANamesake;
            } else if (claim.mode() == Mode.FIRST_REGISTRATION || event.codes().contains(claim.id())) {
                contenders.add(claim);
            } else {
                lost.add(claim.lostBy(Reason.V_UNREDEEMED));
            }
        }
        decide(stand, event, contenders, lost);
        stand.lost = sorted(lost);
        stand.weighed = stand.lost;
        office.stands.stream().filter(earlier -> person.contains(earlier.phone))
            .forEach(earlier -> earlier.past = true);
        office.stands.add(stand);
        office.visits.put(event.id(), new Office.Visit(event, office.sequence, stand, false));
        return new Verdict(office.project, event.id(), stand.arrival, stand.outcome, Standing.NEW, stand.until,
            stand.rules, stand.openCase, null, List.copyOf(stand.facts), List.copyOf(stand.lost),
            stand.won == null ? null : stand.won.registration);
    }

    /** Steps 6 to 8: the earliest contender wins, unless the visitor says otherwise. */
    private void decide(Stand stand, Event.CheckedIn event, List<Claim> contenders, List<Loss> lost) {
        Terms natural = stand.version.natural();
        if (contenders.isEmpty()) {
            stand.outcome = Outcome.NATURAL;
            stand.until = Term.end(event.at(), Parameter.NATURAL_PROTECTION, natural, office.rules.zone());
            stand.facts = new ArrayList<>(List.of(event.id()));
            return;
        }
        Claim first = contenders.getFirst();
        Terms terms = stand.version.of(office.channel(first.channel()));
        Outcome.Reason conflict = conflict(event.declared(), first);
        if (conflict != null && terms.get(Parameter.DECLARATION_CONFLICT) == DeclarationConflict.DISPUTE) {
            stand.outcome =
                new Outcome.Disputed(contenders.stream().map(claim -> claim.registration).toList(), conflict);
            stand.contenders = contenders;
            stand.openCase = event.id();
            stand.facts = new ArrayList<>(contenders.stream().map(Claim::id).toList());
            stand.facts.add(event.id());
            return;
        }
        stand.won = first;
        stand.wonLookedUp = new Suspicion(office).lookedUpFirst(first, office.persons.of(event.phone()));
        first.over = true;
        stand.outcome = new Outcome.Brought(first.channel(), first.registration.agent(), first.id());
        stand.until = Term.end(event.at(), Parameter.PROTECTION, terms, office.rules.zone());
        stand.facts = new ArrayList<>(List.of(first.id(), event.id()));
        for (Claim other : contenders.subList(1, contenders.size())) {
            other.over = true;
            lost.add(other.lostBy(Reason.V_OTHER_WON));
        }
    }

    private static Outcome.@Nullable Reason conflict(Declaration declared, Claim first) {
        return switch (declared) {
            case Declaration.Self self -> Outcome.Reason.DECLARED_SELF;
            case Declaration.By by -> by.channel().equals(first.channel()) ? null : Outcome.Reason.DECLARED_OTHER;
            case Declaration.None none -> null;
        };
    }

    private static Set<Element> confirmation(Claim claim, Event.CheckedIn event) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        if (claim.surname != null && !claim.surname.isBlank() && Objects.equals(claim.surname, event.surname())) {
            elements.add(Element.SURNAME);
        }
        if (event.codes().contains(claim.id())) {
            elements.add(Element.CODE);
        }
        if (event.declared() instanceof Declaration.By by && by.channel().equals(claim.channel())) {
            elements.add(Element.DECLARATION);
        }
        return elements;
    }

    /** Step 5: the first reason that applies. */
    private @Nullable Reason out(Claim claim, Event.CheckedIn event, Set<Phone> person) {
        Instant arrival = arrival(event);
        if (arrival.isBefore(claim.registration.at().plus(claim.registration.leadTime()))) {
            return Reason.V_LEAD;
        }
        if (claim.isExpiredAt(arrival)) {
            return Reason.V_EXPIRED;
        }
        if (claim.withdrawn) {
            return Reason.V_WITHDRAWN;
        }
        if (office.channel(claim.channel()).isSuspendedAt(arrival)) {
            return Reason.V_SUSPENDED;
        }
        if (isInsideAnothersProtection(claim, person)) {
            return Reason.V_PROTECTED;
        }
        if (person.stream().anyMatch(claim.boughtThen::contains)) {
            return Reason.V_OWNER;
        }
        if (claim.fitting(person).stream().anyMatch(claim.heldThen::contains)) {
            return Reason.V_HELD;
        }
        return event.codes().contains(claim.id()) && claim.codeUsed ? Reason.V_CODE : null;
    }

    /** Accepted while a verdict of this person protected it against this channel, as that verdict is known now. */
    private boolean isInsideAnothersProtection(Claim claim, Set<Phone> person) {
        for (Stand stand : office.stands) {
            boolean ofThisPerson = person.contains(stand.phone) && office.counts(stand);
            boolean afterIt = claim.sequence > stand.visitSequence;
            boolean beforeItsEnd = claim.sequence < stand.disputedUntilSequence
                || stand.until != null && claim.registration.at().isBefore(stand.until);
            if (ofThisPerson && afterIt && beforeItsEnd && !claim.channel().equals(stand.channel())) {
                return true;
            }
        }
        return false;
    }

    static Instant arrival(Event.CheckedIn event) {
        return event.startedAt() == null ? event.at() : event.startedAt();
    }

    /** By sequence, a registration once: what was said of it first. */
    List<Loss> oneEach(List<Loss> lost) {
        List<Loss> once = new ArrayList<>();
        for (Loss loss : lost) {
            if (once.stream().noneMatch(other -> other.registration().equals(loss.registration()))) {
                once.add(loss);
            }
        }
        return sorted(once);
    }

    List<Loss> sorted(List<Loss> lost) {
        List<Loss> sorted = new ArrayList<>();
        for (Claim claim : office.claims) {
            lost.stream().filter(loss -> loss.registration().equals(claim.registration)).forEach(sorted::add);
        }
        return sorted;
    }
}
