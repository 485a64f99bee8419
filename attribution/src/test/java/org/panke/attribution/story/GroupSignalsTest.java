package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.erased;
import static org.panke.attribution.story.Telling.lookedUp;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Told.tell;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Parameter;
import org.panke.attribution.SignalKind;

/** What only shows over many events, said at the end; here from four cases on. */
class GroupSignalsTest {
    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-01T09:00");

    private final List<Telling> story = new ArrayList<>();

    private static OfficeRules rules() {
        return office().with(Parameter.GROUP_LEAST, 4).with(Parameter.MASK_LEAST, 2);
    }

    private List<String> said(SignalKind kind) {
        return tell(rules(), story.toArray(Telling[]::new)).signals(kind);
    }

    private static String after(int minutes) {
        return MORNING.plusMinutes(minutes).toString();
    }

    private static long phone(int number) {
        return 13800000000L + number;
    }

    private void registersAt(String agent, int... minutes) {
        for (int minute : minutes) {
            story.add(registered(agent + minute).at(after(minute)).by("O1", agent).phone(phone(minute)));
        }
    }

    @Test
    void manyRegistrationsOfWhichHardlyAnyArrives() {
        registersAt("busy", 0, 7, 9, 60);
        assertThat(said(SignalKind.LOW_ARRIVAL))
            .containsExactly("LOW O1 busy [busy0, busy7, busy9, busy60] 0.0 of 0.1");
        story.removeLast();
        assertThat(said(SignalKind.LOW_ARRIVAL)).isEmpty();
    }

    @Test
    void theNewestTwentyEventsShowItAndWhoseVisitorCameIsNoneOfThem() {
        registersAt("busy", IntStream.range(0, 30).toArray());
        story.add(checkedIn("v1").at(after(120)).phone(phone(29)));
        String nobodyCame = IntStream.range(10, 29).mapToObj(i -> "busy" + i).collect(Collectors.joining(", "));
        assertThat(said(SignalKind.LOW_ARRIVAL)).containsExactly("LOW O1 busy [" + nobodyCame + "] 0.0 of 0.1");
    }

    @Test
    void oneArrivalOfFourIsNotLow() {
        registersAt("busy", 0, 7, 9, 60);
        story.add(checkedIn("v1").at(after(120)).phone(phone(7)));
        assertThat(said(SignalKind.LOW_ARRIVAL)).isEmpty();
    }

    @Test
    void registrationsInAMachinesRhythm() {
        registersAt("clock", 0, 5, 10, 15, 20);
        assertThat(said(SignalKind.REGULAR_GAPS))
            .containsExactly("MEDIUM O1 clock [clock0, clock5, clock10, clock15, clock20] 0.0 of 0.2");
    }

    @Test
    void refusedAttemptsBelongToTheRhythmAndAPauseOfHoursDoesNot() {
        registersAt("clock", 0, 5, 10);
        story.add(registered("again").at(after(15)).by("O1", "clock").phone(phone(0)));
        registersAt("clock", 400, 405);
        assertThat(said(SignalKind.REGULAR_GAPS)).hasSize(1);
        story.removeLast();
        assertThat(said(SignalKind.REGULAR_GAPS)).isEmpty();
    }

    @Test
    void aPersonsGapsHaveNoRhythm() {
        registersAt("human", 0, 3, 20, 24, 60);
        assertThat(said(SignalKind.REGULAR_GAPS)).isEmpty();
    }

    @Test
    void masksThatFitManyArrivalsAndAreConfirmedByNone() {
        for (int i = 0; i < 4; i++) {
            story.add(registered("m" + i).at(after(i)).by("O1", "flood").mask(138, i).surname("郑"));
        }
        story.add(registered("n1").at(after(9)).by("O1", "honest").mask(138, 9).surname("郑"));
        for (int i = 0; i < 4; i++) {
            story.add(checkedIn("v" + i).at(after(60 + i)).phone(phone(i)).surname("冯"));
        }
        story.add(checkedIn("w").at(after(70)).phone(phone(9)).surname("冯"));
        assertThat(said(SignalKind.MASK_FLOOD))
            .containsExactly("HIGH O1 flood [m0, v0, m1, v1, m2, v2, m3, v3] 4.0 of 3.0");
        story.removeFirst();
        story.removeFirst();
        assertThat(said(SignalKind.MASK_FLOOD)).isEmpty();
    }

    @Test
    void customersWhoArriveLikeWalkIns() {
        registersAt("quick", 0, 1, 2, 3);
        for (int i = 0; i < 4; i++) {
            story.add(checkedIn("v" + i).at(after(i + (i < 2 ? 59 : 60))).phone(phone(i)));
        }
        assertThat(said(SignalKind.WALK_IN_SHARE))
            .containsExactly("MEDIUM O1 quick [quick0, v0, quick1, v1] 0.5 of 0.5");
        story.set(5, checkedIn("v1").at(after(61)).phone(phone(1)));
        assertThat(said(SignalKind.WALK_IN_SHARE)).isEmpty();
    }

    @Test
    void theSameStaffAndAgentMeetMoreOftenThanChance() {
        for (int i = 0; i < 3; i++) {
            story.add(lookedUp("l" + i).at(after(2 * i)).phone(phone(2 * i + 1)));
            registersAt("friend", 2 * i + 1);
        }
        registersAt("other", 100, 107, 109, 131, 150, 170);
        assertThat(said(SignalKind.PAIR_LIFT))
            .containsExactly("HIGH s1 O1 friend [l0, friend1, l1, friend3, l2, friend5] 3.0 of 3.0");
        story.removeLast();
        assertThat(said(SignalKind.PAIR_LIFT)).isEmpty();
    }

    @Test
    void oneNameUnderNearlyEveryDecision() {
        for (int i = 0; i < 4; i++) {
            story.add(checkedIn("v" + i).at(after(i)).phone(phone(i)));
        }
        for (int i = 0; i < 4; i++) {
            story.add(decided("d" + i, "v" + i).at(after(60 + i)).forChannel("O1", i == 0 ? "x" : "boss", "m" + i));
        }
        assertThat(said(SignalKind.ONE_DECIDER)).isEmpty();
        story.set(4, decided("d0", "v0").at(after(60)).forChannel("O1", "boss", "m0"));
        assertThat(said(SignalKind.ONE_DECIDER)).containsExactly("MEDIUM boss [d0, d1, d2, d3] 1.0 of 0.8");
    }

    @Test
    void oneMemberOfStaffHearsNearlyEveryPhoneRing() {
        for (int i = 0; i < 4; i++) {
            story.add(checkedIn("v" + i).at(after(i)).phone(phone(i)).heardRinging(i == 0 ? "s2" : "s1"));
        }
        assertThat(said(SignalKind.RING_SHARE)).containsExactly("MEDIUM s1 [v1, v2, v3] 0.8 of 0.6");
        story.set(1, checkedIn("v1").at(after(1)).phone(phone(1)).heardRinging("s2"));
        assertThat(said(SignalKind.RING_SHARE)).isEmpty();
    }

    @Test
    void erasedPersonsWhoComeBackAsAChannelsAreCountedAndNoEventLeadsToThem() {
        for (int i = 0; i < 4; i++) {
            story.add(checkedIn("v" + i).at(after(2 * i)).phone(phone(i)));
            story.add(erased("x" + i).at(after(2 * i + 1)).phone(phone(i)));
        }
        assertThat(said(SignalKind.ERASED_THEN_CLAIMED)).isEmpty();
        story.add(registered("e1").at(after(100)).by("O1", "thief").phone(phone(3)));
        assertThat(said(SignalKind.ERASED_THEN_CLAIMED)).containsExactly("LOW [] 0.3 of 0.2");
    }
}
