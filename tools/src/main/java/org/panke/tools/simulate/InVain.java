package org.panke.tools.simulate;

import org.panke.attribution.Contact;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;

/** Registrations of people who never come: most of what agents register, with the slips that happen in such numbers. */
final class InVain {
    private final Office office;

    InVain(Office office) {
        this.office = office;
    }

    /** One of them; some are registered twice, so that it may be two. */
    void of(int day) {
        Dice dice = office.dice;
        long at = office.rhythm.registration(day, dice);
        Agent agent = office.roster.anyInVain(dice);
        Phone phone = dice.chance(Rates.OWN_PHONE) ? agent.phone() : office.numbers.next();
        String surname = Surnames.any(dice);
        double slip = dice.share();
        Contact contact = slip < Rates.WRONG_FORM ? Mask.of(phone, PhoneForm.FIRST4_LAST3) : office.shown(phone);
        boolean nameless = slip > 1 - Rates.NO_SURNAME;
        EventId registration = office.registers(agent, at, contact, nameless ? null : surname, null);
        agent.remembers(registration);
        if (dice.chance(Rates.TWICE)) {
            Agent other = dice.chance(0.2) ? agent : office.roster.anyInVain(dice);
            office.registers(other, at + office.minutes(1, 60), office.shown(phone), surname, null);
        }
        if (dice.chance(Rates.TAKEN_BACK)) {
            office.withdraws(registration, at + office.minutes(2, 60), null);
        }
    }
}
