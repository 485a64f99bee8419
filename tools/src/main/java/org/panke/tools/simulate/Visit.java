package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;

/** A check-in about to be written down. Unless told otherwise its person came by themselves and says what such people say. */
final class Visit {
    private final Office office;
    private final Person person;
    private final long arrival;
    private @Nullable Declaration declared;
    private List<EventId> codes = List.of();
    private Bringer bringer = Bringer.NOBODY;
    private @Nullable Plot plot;

    /** {@code person} arrives, and uses the phone they used last. */
    Visit(Office office, Person person, long arrival) {
        this.office = office;
        this.person = person;
        this.arrival = arrival;
    }

    Visit declares(Declaration words) {
        declared = words;
        return this;
    }

    Visit redeems(List<EventId> registrations) {
        codes = registrations;
        return this;
    }

    Visit broughtBy(Bringer who) {
        bringer = who;
        return this;
    }

    Visit in(@Nullable Plot scheme) {
        plot = scheme;
        return this;
    }

    /** Writes it down, with the small things around it: a look-up by the desk, the way out. */
    EventId happens() {
        Dice dice = office.dice;
        StaffId consultant = office.roster.anyStaff(dice);
        Verification verified = verified(dice);
        // Lead times count to the beginning of the check-in; finishing it takes a minute or two.
        boolean timed = verified == Verification.CODE && dice.chance(0.6);
        long at = timed ? arrival + dice.between(20, 150) : arrival;
        Declaration words = declared == null ? usual() : declared;
        Phone phone = person.latest();
        Stamp stamp = office.diary.stamp('v', at, verified == Verification.RING ? consultant.value() : null);
        Event.CheckedIn event = new Event.CheckedIn(stamp, phone, person.surname(), words, codes, verified,
            timed ? Planned.instant(arrival) : null, Role.VISITOR, dice.chance(0.7) ? consultant : null);
        Truth truth = new Truth.OfVisit(office.project, stamp.id(), person.name(), bringer.channel(), bringer.agent(),
            bringer.registration(), plot == null ? null : plot.caseName());
        office.diary.plan(at, event, plot, truth, person.introduction());
        around(consultant, phone, at);
        return stamp.id();
    }

    /** What is usually said: those who came by themselves now and then name a poster; the others name their agent's channel. */
    private Declaration usual() {
        Dice dice = office.dice;
        double share = dice.share();
        if (bringer.channel() != null) {
            return share < 0.88 ? new Declaration.By(bringer.channel()) : Declaration.NONE;
        }
        return share < 0.80
            ? Declaration.SELF
            : share < 0.97 ? Declaration.NONE : new Declaration.By(office.channels.any(dice));
    }

    private static Verification verified(Dice dice) {
        double share = dice.share();
        return share < 0.85 ? Verification.CODE : share < 0.97 ? Verification.RING : Verification.VISIT_CODE;
    }

    private void around(StaffId consultant, Phone phone, long at) {
        Dice dice = office.dice;
        if (dice.chance(Rates.LOOKED_UP)) {
            office.looksUp(consultant, at + office.minutes(5, 90), phone, null);
        }
        if (dice.chance(Rates.CHECKED_OUT)) {
            long out = at + office.minutes(35, 160);
            office.diary.plan(out, new Event.CheckedOut(office.diary.stamp('o', out), phone), null);
        }
    }
}
