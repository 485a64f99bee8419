package org.panke.tools.simulate;

import java.util.List;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;

/** Everybody else who comes through the door: those who decline everything, suppliers, children, the office's own people. */
final class Others {
    private static final Role SUPPLIER = new Role("SUPPLIER");
    private static final Role CHILD = new Role("CHILD");

    private final Office office;

    Others(Office office) {
        this.office = office;
    }

    /** Of a day on which so many visits are expected. */
    void of(int day, double visits) {
        Dice dice = office.dice;
        for (int i = dice.poisson(visits * Rates.WALK_INS); i > 0; i--) {
            long at = office.rhythm.arrival(day, dice);
            office.diary.plan(at, new Event.WalkedIn(office.diary.stamp('q', at)), null);
        }
        for (int i = dice.poisson(visits * Rates.SUPPLIERS); i > 0; i--) {
            checksIn(day, office.numbers.next(), SUPPLIER, "SUPPLIER");
        }
        for (int i = dice.poisson(visits * Rates.CHILDREN); i > 0; i--) {
            checksIn(day, office.numbers.next(), CHILD, "CHILD");
        }
        for (int i = dice.poisson(visits * Rates.OWN_PEOPLE); i > 0; i--) {
            boolean agent = dice.chance(0.5);
            Phone phone = agent
                ? office.roster.any(ChannelKind.AGENCY, dice).phone()
                : office.roster.anyStaffPhone(dice);
            checksIn(day, phone, Role.VISITOR, agent ? "AGENT" : "STAFF");
        }
    }

    private void checksIn(int day, Phone phone, Role role, String variant) {
        long at = office.rhythm.arrival(day, office.dice);
        Stamp stamp = office.diary.stamp('v', at);
        office.diary.plan(at, new Event.CheckedIn(stamp, phone, Surnames.any(office.dice), Declaration.NONE, List.of(),
            Verification.CODE, null, role, null), office.plot(Scheme.NO_VISITOR, variant));
    }
}
