package org.panke.tools.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.panke.attribution.Mask;

/** A day on which an agent registers masks of nobody in particular, one after the other, with a machine's patience. */
final class MaskFloods {
    private final Office office;
    /** Seconds between two masks: everybody has a machine of their own, and does not touch its setting. */
    private final Map<Agent, Integer> gaps = new LinkedHashMap<>();

    MaskFloods(Office office) {
        this.office = office;
        for (Agent flooder : office.roster.flooders()) {
            gaps.put(flooder, office.dice.between(60, 150));
        }
    }

    void of(int day) {
        gaps.forEach((flooder, gap) -> {
            if (office.dice.chance(Rates.FLOODING_DAYS * office.dishonesty)) {
                floods(flooder, gap, day);
            }
        });
    }

    private void floods(Agent flooder, int gap, int day) {
        Plot plot = office.plot(Scheme.MASK_FLOOD, "BY_THE_HUNDRED");
        int masks = office.dice.between(100, 250);
        long at = office.rhythm.startOf(day) + office.minutes(9 * 60, 11 * 60);
        for (int i = 0; i < masks; i++) {
            Mask mask = office.masked(office.numbers.next());
            office.registers(flooder, at, mask, Surnames.likely(office.dice), plot);
            at += gap + office.dice.between(-1, 1);
        }
    }
}
