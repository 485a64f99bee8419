package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panke.consent.gate.State;
import org.panke.house.Shows;
import org.panke.server.face.Parity.Group;
import org.panke.server.notice.Reporting.Reported;

class ParityTest {
    private static Reported reported(Group withFace, Group without) {
        return ParityReported.reported(new Parity(withFace, without));
    }

    @Test
    @Shows({"R11", "R13"})
    void whoUsedAFaceAndWhoDidNotComeOutAlikeOrItIsShut() {
        Group without = new Group(400, 200, 20);
        assertThat(reported(new Group(200, 100, 10), without).state()).isEqualTo(State.HELD);
        assertThat(reported(new Group(200, 150, 10), without).state()).as("natural more often")
            .isEqualTo(State.NOT_HELD);
        assertThat(reported(new Group(200, 40, 10), without).state()).as("natural less often")
            .isEqualTo(State.NOT_HELD);
        assertThat(reported(new Group(200, 60, 70), without).state()).as("disputed more often")
            .isEqualTo(State.NOT_HELD);
        assertThat(reported(new Group(200, 150, 10), without).because().zh()).contains("自然 79%", "自然 53%");
    }

    @Test
    void aDifferenceThatIsSmallOrThatChanceExplainsCountsForNothing() {
        assertThat(reported(new Group(10_000, 5_500, 0), new Group(10_000, 5_000, 0)).state()).as("five points")
            .isEqualTo(State.HELD);
        assertThat(reported(new Group(30, 20, 0), new Group(100, 50, 0)).state()).as("17 points of thirty")
            .isEqualTo(State.HELD);
    }

    @Test
    void whereFewUsedAFaceNothingDiffersYetAndWhereFewDidWithoutNobodyCanSay() {
        Reported few = reported(new Group(29, 29, 0), new Group(1_000, 0, 0));
        assertThat(few.state()).isEqualTo(State.HELD);
        assertThat(few.because().en()).contains("29 visits with a face in 30 days", "too few to differ");
        assertThat(reported(new Group(500, 250, 0), new Group(29, 15, 0)).state()).isEqualTo(State.NOT_HELD);
        assertThat(reported(new Group(40, 0, 40), new Group(400, 200, 0)).state()).as("all of them disputed")
            .isEqualTo(State.NOT_HELD);
    }
}
