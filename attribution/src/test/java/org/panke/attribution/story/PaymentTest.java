package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.cancelled;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Judge;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Stamp;

/** What is payable is approved by one person and paid by another, once; and a verdict that is appealed waits for two. */
class PaymentTest {
    private static final long WANG = 13800001234L;

    /** Wang is O1's (30,000 yuan) and signs on 8 March; what is told of the contract, and what is refused. */
    private static List<String> after(Event... more) {
        List<Event> story = new ArrayList<>();
        for (Telling each : List.of(registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            subscribed("s1").at("2026-03-05T15:00").buyers(WANG).amountFen(250_000_000),
            signed("g1").at("2026-03-08T15:00"))) {
            story.add(each.event(Rules.CHINA));
        }
        story.addAll(Arrays.asList(more));
        return told(story);
    }

    private static List<String> told(List<Event> story) {
        List<String> told = new ArrayList<>();
        Judge judge = new Judge(office().rules());
        story.forEach(event -> judge.accept(event, finding -> {
            if (finding instanceof Settlement line) {
                told.add(line.state() + (line.channel() == null ? "" : " " + line.channel()));
            } else if (finding instanceof Refusal refusal) {
                told.add(refusal.event() + " " + refusal.reason());
            }
        }));
        return told;
    }

    private static Stamp stamp(String id, @Nullable String by) {
        return new Stamp(new EventId(id), new ProjectId("P1"), Instant.parse("2026-03-09T02:00:00Z"), by);
    }

    private static Event approved(String id, @Nullable String by) {
        return new Event.SettlementApproved(stamp(id, by), new ContractId("C1"));
    }

    private static Event paid(String id, @Nullable String by) {
        return new Event.SettlementPaid(stamp(id, by), new ContractId("C1"));
    }

    private static Event appealed(String id, String visit, @Nullable String channel) {
        return new Event.AppealOpened(stamp(id, null), new EventId(visit),
            channel == null ? null : new ChannelId(channel));
    }

    @Test
    void onePersonApprovesAndAnotherPays() {
        assertThat(after(approved("a1", "m1"), paid("p1", "m2"))).containsExactly("PAYABLE O1", "APPROVED O1",
            "PAID O1");
    }

    @Test
    void whoApprovedDoesNotPayHoweverTheNameIsTyped() {
        assertThat(after(approved("a1", "Wang Li"), paid("p1", "WANG  LI"))).containsExactly("PAYABLE O1",
            "APPROVED O1", "p1 D_SAME_PERSON");
        assertThat(after(approved("a1", null))).containsExactly("PAYABLE O1", "a1 D_SAME_PERSON");
    }

    @Test
    void nothingIsPaidTwiceOrBeforeItIsApproved() {
        assertThat(after(paid("p0", "m2"), approved("a1", "m1"), approved("a2", "m3"), paid("p1", "m2"),
            paid("p2", "m4"), approved("a3", "m1"))).containsExactly("PAYABLE O1", "p0 D_STATE", "APPROVED O1",
                "a2 D_STATE", "PAID O1", "p2 D_STATE", "a3 D_STATE");
    }

    @Test
    void whatWasPaidIsClawedBackWhenTheDealIsCancelled() {
        assertThat(after(approved("a1", "m1"), paid("p1", "m2"),
            cancelled("x").at("2026-03-10T10:00").event(Rules.CHINA))).containsExactly("PAYABLE O1", "APPROVED O1",
                "PAID O1", "CLAWED_BACK O1");
    }

    @Test
    void anAppealAfterSigningOrOfNoVerdictIsRefused() {
        assertThat(after(appealed("q1", "v1", null), appealed("q2", "v9", "O1"))).containsExactly("PAYABLE O1",
            "q1 D_SIGNED", "q2 C_UNKNOWN");
    }

    @Test
    void anAppealBeforeSigningHoldsWhatWouldBePaidUntilTwoDecide() {
        List<Event> story = new ArrayList<>();
        story.add(registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG).event(Rules.CHINA));
        story.add(checkedIn("v1").at("2026-03-01T10:00").phone(WANG).event(Rules.CHINA));
        story.add(new Event.AppealOpened(
            new Stamp(new EventId("q1"), new ProjectId("P1"), Instant.parse("2026-03-02T02:00:00Z")), new EventId("v1"),
            null));
        story.add(subscribed("s1").at("2026-03-05T15:00").buyers(WANG).amountFen(250_000_000).event(Rules.CHINA));
        story.add(signed("g1").at("2026-03-08T15:00").event(Rules.CHINA));
        story.add(decided("d1", "v1").at("2026-03-09T10:00").asNatural().event(Rules.CHINA));
        assertThat(told(story)).containsExactly("HELD", "NOTHING");
    }
}
