package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.Verification;

/** What a subscription rests on stays as it was then; only two people change it, and what they did is in the log. */
class FrozenTest extends Bookkeeping {
    private static final Instant MARCH = Instant.parse("2026-03-01T01:00:00Z");
    private static final Phone BUYER = Phone.mainland(13_800_000_001L);

    FrozenTest() {
        super(MARCH,
            """
                    zone: Asia/Shanghai
                    channels:
                      - {id: O1, kind: OWN, name: 自渠, commission: {percentBp: 100}}
                      - {id: O2, kind: OWN, name: 二渠, commission: {percentBp: 200}}
                    versions:
                      - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", leadTime: PT0S, shortDeal: PT0S, ownerLimit: NONE}
                    """);
    }

    @BeforeEach
    void subscribed() {
        brought("r1", "v1", "O1");
        clock = MARCH.plus(Duration.ofDays(1));
        last(at -> new Event.Subscribed(stamp("s1", at), new ContractId("C1"), List.of(BUYER), 100_000_000L, null,
            List.of(), null));
    }

    @AfterEach
    void isSound() {
        assertSound();
    }

    @Test
    void aLaterVerdictForAnotherChannelLeavesTheContractWhereItWas() {
        clock = MARCH.plus(Duration.ofDays(40));
        assertThat(brought("r2", "v2", "O2")).contains("\"channel\":\"O2\"").contains("\"standing\":\"NEW\"");
        clock = MARCH.plus(Duration.ofDays(41));
        assertThat(signed()).contains("\"state\":\"PAYABLE\"").contains("\"channel\":\"O1\"");
    }

    @Test
    void aContestedVerdictHoldsUntilTwoHaveDecidedAndTheirDecisionCounts() {
        last(at -> new Event.AppealOpened(stamp("a1", at), new EventId("v1"), new ChannelId("O2")));
        assertThat(signed()).contains("\"state\":\"HELD\"");
        assertThat(decided("d1", List.of("甲"))).contains("\"refused\":\"d1\"");
        assertThat(decided("d2", List.of("甲", "甲"))).contains("\"refused\":\"d2\"");
        assertThat(decided("d3", List.of("甲", "乙"))).contains("\"revises\":").contains("\"state\":\"PAYABLE\"")
            .contains("\"channel\":\"O2\"");
        assertThat(store.reader().sql("SELECT COUNT(*) FROM event WHERE event_id = 'd3' AND type = 'CaseDecided'")
            .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void afterSigningNobodyContestsAndNoDecisionIsTaken() {
        assertThat(signed()).contains("\"state\":\"PAYABLE\"").contains("\"channel\":\"O1\"");
        assertThat(last(at -> new Event.AppealOpened(stamp("a1", at), new EventId("v1"), new ChannelId("O2"))))
            .contains("\"refused\":\"a1\"");
        assertThat(decided("d1", List.of("甲", "乙"))).contains("\"refused\":\"d1\"");
    }

    private String signed() {
        return last(at -> new Event.Signed(stamp("n1", at), new ContractId("C1")));
    }

    private String decided(String id, List<String> by) {
        return last(at -> new Event.CaseDecided(stamp(id, at), new EventId("v1"),
            new Decision.ForChannel(new ChannelId("O2")), by));
    }

    private String brought(String registration, String visit, String channel) {
        last(at -> new Event.Registered(stamp(registration, at), new ChannelId(channel), null, BUYER, "王"));
        return last(at -> new Event.CheckedIn(stamp(visit, at), BUYER, "王", Declaration.NONE, List.of(),
            Verification.CODE, null, Role.VISITOR, null));
    }

    private String last(Function<Instant, Event> event) {
        return String.join("\n", recorder.record(event).lines());
    }
}
