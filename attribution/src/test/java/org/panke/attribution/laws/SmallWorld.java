package org.panke.attribution.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Mask;
import org.panke.attribution.Mode;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.Registration;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.attribution.oracle.Oracle;

/** A world so far, and the events that can come next in it. */
final class SmallWorld {
    private static final Phone ONE = Phone.mainland(13800001234L);
    private static final Phone TWO = Phone.mainland(13811111234L);
    private static final Mask BOTH = Mask.of(ONE, PhoneForm.FIRST3_LAST4);
    private static final ChannelId AGENCY = new ChannelId("A1");
    private static final ChannelId OWN = new ChannelId("O1");
    private static final ContractId CONTRACT = new ContractId("C");

    private final Rules rules;
    private final List<Event> events;
    private final List<Registration> accepted = new ArrayList<>();
    private final Set<EventId> cases = new LinkedHashSet<>();
    private final List<EventId> contractCases = new ArrayList<>();
    private boolean masked;
    private boolean one;
    private boolean two;
    private boolean joined;
    private boolean judged;
    private boolean subscribed;
    private boolean signed;
    private boolean cancelled;

    SmallWorld(Rules rules, List<Event> events) {
        this.rules = rules;
        this.events = events;
        List<List<Finding>> said = Oracle.judge(rules, events);
        for (int i = 0; i < events.size(); i++) {
            note(events.get(i), said.get(i));
        }
    }

    private void note(Event event, List<Finding> said) {
        for (Finding finding : said) {
            if (finding instanceof Answer.Accepted answer) {
                accepted.add(answer.registration());
            } else if (finding instanceof Verdict verdict && verdict.standing() == Standing.NEW) {
                cases.add(verdict.visit());
            }
        }
        switch (event) {
            case Event.Registered e -> {
                masked |= e.contact() instanceof Mask;
                name(e.contact());
            }
            case Event.CheckedIn e -> {
                judged = true;
                name(e.phone());
            }
            case Event.PersonsMerged e -> {
                joined = true;
                two = true;
                cases.add(e.id());
            }
            case Event.PersonsSplit e -> joined = false;
            case Event.Subscribed e -> {
                subscribed = true;
                e.buyers().forEach(this::name);
                cases.add(e.id());
                contractCases.clear();
                contractCases.add(e.id());
            }
            case Event.Signed e -> signed = true;
            case Event.DealCancelled e -> cancelled = true;
            default -> one = true;
        }
    }

    private void name(Contact contact) {
        one |= contact.equals(ONE);
        two |= contact.equals(TWO);
    }

    boolean somethingRuns() {
        return !accepted.isEmpty() || judged;
    }

    boolean registeredSince(Instant instant) {
        return accepted.stream().anyMatch(registration -> !registration.at().isBefore(instant));
    }

    /** Everything that can happen next; last of all, only what can say something. */
    List<Event> next(Stamp stamp, boolean last) {
        List<Phone> phones = one && !(last && !two && !masked) ? List.of(ONE, TWO) : List.of(ONE);
        List<Event> next = new ArrayList<>();
        for (ChannelId channel : List.of(AGENCY, OWN)) {
            phones.forEach(phone -> next.add(registered(stamp, channel, phone)));
            next.add(registered(stamp, channel, BOTH));
        }
        if (!events.isEmpty() && events.getLast() instanceof Event.PhoneLookedUp) {
            return next;
        }
        phones.forEach(phone -> visits(stamp, phone, last, next));
        deals(stamp, phones, next);
        for (EventId each : cases) {
            next.add(decided(stamp, each, Decision.NATURAL));
            next.add(decided(stamp, each, new Decision.ForChannel(AGENCY)));
            next.add(decided(stamp, each, new Decision.ForChannel(OWN)));
        }
        if (!last) {
            silent(stamp, next);
        }
        return next;
    }

    private static Event registered(Stamp stamp, ChannelId channel, Contact contact) {
        return new Event.Registered(stamp, channel, new AgentId("a"), contact, "王");
    }

    private static Event decided(Stamp stamp, EventId id, Decision decision) {
        return new Event.CaseDecided(stamp, id, decision, List.of("m", "n"));
    }

    private void visits(Stamp stamp, Phone phone, boolean last, List<Event> next) {
        Event plain = checkedIn(stamp, phone, "王", Declaration.NONE, List.of());
        next.add(plain);
        List<EventId> codes =
            accepted.stream().filter(each -> each.mode() == Mode.FIRST_SHOWING).map(Registration::id).toList();
        if (stillStands(plain)) {
            if (!last && !codes.isEmpty()) {
                next.add(checkedIn(stamp, phone, "王", Declaration.NONE, codes));
            }
            return;
        }
        boolean weighed = accepted.stream().anyMatch(each -> stamp.at().isBefore(each.until()));
        for (String surname : masked && weighed ? List.of("王", "李") : List.of("王")) {
            for (Declaration declared : weighed ? declarations(stamp.at()) : List.of(Declaration.NONE)) {
                for (List<EventId> named : weighed && !codes.isEmpty() ? List.of(List.<EventId>of(), codes)
                    : List.of(List.<EventId>of())) {
                    Event visit = checkedIn(stamp, phone, surname, declared, named);
                    if (!visit.equals(plain)) {
                        next.add(visit);
                    }
                }
            }
        }
    }

    /** What a visitor can say that makes a difference: nothing, "by myself", and each channel whose claims wait. */
    private List<Declaration> declarations(Instant at) {
        List<Declaration> declarations = new ArrayList<>(List.of(Declaration.NONE, Declaration.SELF));
        accepted.stream().filter(each -> at.isBefore(each.until())).map(Registration::channel).distinct()
            .forEach(channel -> declarations.add(new Declaration.By(channel)));
        return declarations;
    }

    private boolean stillStands(Event visit) {
        List<Event> tried = new ArrayList<>(events);
        tried.add(visit);
        return Oracle.judge(rules, tried).getLast().getFirst() instanceof Verdict verdict
            && verdict.standing() == Standing.RETURNING;
    }

    private static Event checkedIn(Stamp stamp, Phone phone, @Nullable String surname, Declaration declared,
            List<EventId> codes) {
        return new Event.CheckedIn(stamp, phone, surname, declared, codes, null, null, Role.VISITOR, null);
    }

    private void deals(Stamp stamp, List<Phone> phones, List<Event> next) {
        if (subscribed && !cancelled) {
            next.add(new Event.DealCancelled(stamp, CONTRACT));
        }
        if (!signed && !cancelled && judged) {
            phones.forEach(phone -> next.add(subscribed(stamp, List.of(phone))));
            if (phones.size() > 1) {
                next.add(subscribed(stamp, List.of(ONE, TWO)));
            }
        }
        contractCases.forEach(each -> next.add(decided(stamp, each, Decision.SPLIT)));
    }

    private static Event subscribed(Stamp stamp, List<Phone> buyers) {
        return new Event.Subscribed(stamp, CONTRACT, buyers, 100_000_033L, null, List.of(), null);
    }

    /** What says nothing by itself and matters only to what comes after it. */
    private void silent(Stamp stamp, List<Event> next) {
        if (!accepted.isEmpty()) {
            next.add(new Event.RegistrationWithdrawn(stamp, accepted.getLast().id()));
        }
        if (one || two) {
            next.add(new Event.Erased(stamp, ONE));
            next.add(joined ? new Event.PersonsSplit(stamp, ONE, TWO) : new Event.PersonsMerged(stamp, ONE, TWO));
        }
        if (events.size() < 2) {
            next.add(new Event.PhoneLookedUp(stamp, new StaffId("s"), ONE));
        }
        if (judged) {
            next.add(new Event.DeclarationCorrected(stamp, ONE, Declaration.SELF));
            next.add(new Event.DeclarationCorrected(stamp, ONE, new Declaration.By(AGENCY)));
        }
        if (subscribed && !signed && !cancelled) {
            next.add(new Event.Signed(stamp, CONTRACT));
        }
    }
}
