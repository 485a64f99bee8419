package org.panke.server.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.panke.house.Shows;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.vendor.Vendor.Standing;
import org.panke.server.vendor.Vendor.State;

/** How a contract stands, day by day. */
class VendorTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final Step.Opened OPENED = new Step.Opened("飞信短信", new Terms(Map.of(), LAST, null));
    private static final Step.Ended ENDED = new Step.Ended(LocalDate.of(2026, 5, 1), "换了供应商");

    private static Vendor after(Step... steps) {
        List<Taken<Step>> taken = new ArrayList<>();
        for (Step each : steps) {
            taken.add(new Taken<>(taken.size() + 1L, "s" + taken.size(), Instant.EPOCH, "li", each, "", "", ""));
        }
        return new Vendor("v1", taken);
    }

    @Test
    @Shows("R44")
    void daysAreCountedFromItsEndUntilItIsClosed() {
        assertThat(after(OPENED, ENDED).standing(LocalDate.of(2026, 5, 1))).isEqualTo(new Standing(State.ENDED, 0L));
        assertThat(after(OPENED, ENDED).standing(LocalDate.of(2026, 5, 13))).isEqualTo(new Standing(State.ENDED, 12L));
        assertThat(after(OPENED, ENDED, new Step.Closed()).standing(LocalDate.of(2026, 5, 13)).isDue()).isFalse();
    }

    @Test
    @Shows("R44")
    void oneWhoseLastDayIsPastIsDueUntilSomebodySaysThatItEndedOrGoesOn() {
        assertThat(after(OPENED).standing(LAST)).isEqualTo(new Standing(State.RUNNING, null));
        assertThat(after(OPENED).standing(LAST.plusDays(3))).isEqualTo(new Standing(State.OVER, 3L));
        assertThat(after(OPENED, new Step.Amended(new Terms(Map.of(), LAST.plusYears(1), null)))
            .standing(LAST.plusDays(3)).isDue()).isFalse();
    }

    @Test
    void aKeyIsTheirsByTheirNameOrByOneUnderWhichTheyWereCutOff() {
        Vendor vendor = after(OPENED, ENDED, new Step.Cut("SMS", List.of()));
        assertThat(vendor.owns("飞信短信 ")).isTrue();
        assertThat(vendor.owns("sms")).isTrue();
        assertThat(vendor.owns("erp")).isFalse();
    }
}
