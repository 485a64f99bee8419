package org.panke.tools.simulate;

import org.panke.attribution.Mask;

/** A day on which an agent registers masks of nobody in particular, one after the other, with a machine's patience. */
final class MaskFloods {
    private final Office office;

    MaskFloods(Office office) {
        this.office = office;
    }

    void of(int day) {
        for (Agent flooder : office.roster.flooders()) {
            if (office.dice.chance(Rates.FLOODING_DAYS * office.dishonesty)) {
                floods(flooder, day);
            }
        }
    }

    private void floods(Agent flooder, int day) {
        Plot plot = office.plot(Scheme.MASK_FLOOD, "BY_THE_HUNDRED");
        int masks = office.dice.between(100, 250);
        int gap = office.dice.between(60, 150);
        long at = office.rhythm.startOf(day) + office.minutes(9 * 60, 11 * 60);
        for (int i = 0; i < masks; i++) {
            Mask mask = office.masked(office.numbers.next());
            office.registers(flooder, at, mask, Surnames.likely(office.dice), plot);
            at += gap + office.dice.between(-1, 1);
        }
    }
}
