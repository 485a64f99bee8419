package org.panke.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Stamp;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

class TallyTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Instant NOON = EveryKind.ARRIVAL;

    private final Rules rules = ExampleYear.rules("安家", "链客", "鸿居");
    private final ChannelId one = new ChannelId("A1");
    private final ChannelId other = new ChannelId("A2");
    private final Tally tally = new Tally(rules, 5, 3);

    @Test
    void disputesComeFirstThenMoneyThenContestedThenTheNewest() {
        visit("old", 1, Outcome.NATURAL, null);
        visit("contested", 2, Outcome.NATURAL, null, lost(other));
        visit("small", 3, brought(one), claim(one));
        visit("large", 4, brought(one), claim(one));
        visit("disputed", 5, new Outcome.Disputed(List.of(), Outcome.Reason.DECLARED_SELF), null);
        visit("new", 6, Outcome.NATURAL, null);
        pay("C1", 3, 100, one);
        pay("C2", 4, 900, one);
        assertThat(shown()).containsExactly("disputed", "large", "small", "contested", "new");
        assertThat(tally.cases.visits()).isEqualTo(6);
    }

    @Test
    void anOpenDisputeComesBeforeADecidedOne() {
        visit("first", 1, new Outcome.Disputed(List.of(), Outcome.Reason.DECLARED_SELF), null);
        visit("second", 2, new Outcome.Disputed(List.of(), Outcome.Reason.DECLARED_SELF), null);
        decide("second", brought(one));
        assertThat(shown()).containsExactly("first", "second");
        assertThat(tally.cases.openDisputes()).isEqualTo(1);
        Sources.Day came = tally.sources.total();
        assertThat(List.of(came.natural, came.brought, came.disputed)).containsExactly(0L, 1L, 1L);
        assertThat(tally.channels.of(one).brought).isEqualTo(1);
    }

    @Test
    void aDisputeKeepsTheClaimsItIsAboutWhenItIsDecided() {
        Registration claim = claim(one);
        visit("v", 1, new Outcome.Disputed(List.of(claim), Outcome.Reason.DECLARED_SELF), null);
        decide("v", Outcome.NATURAL);
        assertThat(tally.cases.byWeight(List.of()).getFirst().contenders()).containsExactly(claim);
    }

    @Test
    void peopleAreForgottenWhenTheirProtectionIsOver() {
        PhoneTable<String> table = new PhoneTable<>("over"::equals);
        for (long phone = 1; phone <= 100_000; phone++) {
            table.put(phone, phone % 10 == 0 ? "standing" : "over");
        }
        table.remove(10);
        assertThat(table.get(10)).isNull();
        assertThat(LongStream.rangeClosed(2, 10_000).filter(each -> !"standing".equals(table.get(10 * each))))
            .isEmpty();
        assertThat(LongStream.rangeClosed(1, 10_000).filter(phone -> "over".equals(table.get(phone)))).isEmpty();
    }

    @Test
    void aContractKnowsWhoElseHadClaimedItsBuyer() {
        visit("v", 1, brought(one), claim(one), lost(other), lost(other),
            new Loss(claim(new ChannelId("A3")), Loss.Reason.V_MASK_UNCONFIRMED));
        pay("C1", 1, 2_400_000, one);
        Doubles.Avoided avoided = Doubles.avoided(tally.deals.all(), rules.channels());
        // a second channel at 130 basis points of two million yuan
        assertThat(avoided).isEqualTo(new Doubles.Avoided(1, 1, 2_600_000, 0));
    }

    @Test
    void aContractBoughtAfterTheProtectionRestsOnNoVisit() {
        visit("v", 1, brought(one), claim(one));
        tally.event(new Event.Subscribed(stamp(EveryKind.UNTIL), new ContractId("C1"), List.of(phone(1)), 1L, null,
            List.of(), null));
        assertThat(tally.deals.all().iterator().next().cases()).isEmpty();
    }

    @Test
    void aReturnVisitRenewsWhatTheContractRestsOn() {
        visit("v", 1, brought(one), claim(one));
        Instant later = EveryKind.UNTIL.plus(Duration.ofDays(20));
        tally.event(checkIn("again", 1));
        tally.finding(new Verdict(PROJECT, new EventId("again"), NOON, brought(one), Standing.RETURNING, later, 1, null,
            null, List.of(), List.of(), null));
        tally
            .event(new Event.Subscribed(stamp(later.minusSeconds(1)), new ContractId("C1"), List.of(phone(1)), 1L, null,
                List.of(), null));
        assertThat(tally.deals.all().iterator().next().cases()).extracting(each -> each.key().visit().value())
            .containsExactly("v");
        assertThat(tally.returned()).isEqualTo(1);
    }

    @Test
    void aSplitCommissionIsTwoLinesAndIsClawedBackFromBoth() {
        settled("e1", line(Settlement.State.HELD, Settlement.Reason.D_HOUSEHOLD, null, null));
        settled("e2", line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, one, 50L),
            line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, other, 70L));
        assertThat(tally.deals.commission(Settlement.State.PAYABLE)).isEqualTo(120);
        settled("e3", line(Settlement.State.CLAWED_BACK, Settlement.Reason.D_CANCELLED, one, 50L),
            line(Settlement.State.CLAWED_BACK, Settlement.Reason.D_CANCELLED, other, 70L));
        assertThat(tally.deals.commission(Settlement.State.CLAWED_BACK)).isEqualTo(120);
        assertThat(tally.deals.count(Settlement.State.PAYABLE)).isZero();
    }

    @Test
    void theLatestLineIsTheContractsState() {
        settled("e1", line(Settlement.State.PAYABLE, null, one, 50L));
        settled("e2", line(Settlement.State.PAYABLE, null, other, 60L));
        assertThat(paid()).containsExactly("A2 1 60", "A1 0 0");
    }

    @Test
    void aSplitThatIsNoMoreIsCountedForNobodyElse() {
        settled("e1", line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, one, 50L),
            line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, other, 70L));
        settled("e2", line(Settlement.State.PAYABLE, null, one, 100L));
        assertThat(paid()).containsExactly("A1 1 100", "A2 0 0");
    }

    @Test
    void aSplitThatIsMadeAnewIsCountedOnce() {
        ChannelId third = new ChannelId("A3");
        settled("e1", line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, one, 50L),
            line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, other, 70L));
        settled("e2", line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, third, 40L),
            line(Settlement.State.PAYABLE, Settlement.Reason.D_DECIDED, one, 30L));
        settled("e3", line(Settlement.State.APPROVED, Settlement.Reason.D_DECIDED, third, 40L),
            line(Settlement.State.APPROVED, Settlement.Reason.D_DECIDED, one, 30L));
        assertThat(paid()).containsExactly("A3 1 40", "A1 1 30", "A2 0 0");
    }

    /** Each channel's deals and commission. */
    private List<String> paid() {
        List.of(one, other).forEach(tally.channels::of);
        return tally.channels.byCommission(tally.deals).stream()
            .map(row -> row.channel.value() + " " + row.deals + " " + row.payable).toList();
    }

    private void settled(String event, Settlement... lines) {
        tally.event(new Event.WalkedIn(new Stamp(new EventId(event), PROJECT, NOON)));
        List.of(lines).forEach(tally::finding);
    }

    @Test
    void twoChannelsThatMeetAreCountedOnceAVisit() {
        visit("v", 1, brought(one), claim(one), lost(other), lost(other));
        visit("w", 2, Outcome.NATURAL, null, lost(one), lost(other));
        visit("x", 3, Outcome.NATURAL, null, lost(other));
        Collisions.Pair pair = tally.collisions.mostFirst().getFirst();
        assertThat(List.of(pair.oneWon, pair.otherWon, pair.neither)).containsExactly(1L, 0L, 1L);
        assertThat(tally.collisions.visits()).isEqualTo(2);
    }

    @Test
    void leadTimesFallIntoTheClassThatBeginsWithThem() {
        assertThat(LeadTimes.position(Duration.ofMinutes(30))).isEqualTo(4.0);
        assertThat(LeadTimes.position(Duration.ofMinutes(25))).isEqualTo(3.5);
        visit("v", 1, brought(one), claim(one, Duration.ofMinutes(30)));
        assertThat(LongStream.range(0, tally.leadTimes.classes()).map(i -> tally.leadTimes.won((int) i)).toArray()[4])
            .isEqualTo(1);
        assertThat(tally.leadTimes.usual()).contains(Duration.ofMinutes(30));
    }

    @Test
    void aYearIsShownInMonthsAndAWeekInDays() {
        Sources sources = new Sources(rules.zone());
        for (int day = 0; day < 7; day++) {
            sources.came(NOON.plus(Duration.ofDays(day)), Outcome.NATURAL);
        }
        assertThat(Periods.of(sources.days())).isEqualTo(Periods.DAYS);
        sources.came(NOON.plus(Duration.ofDays(60)), Outcome.NATURAL);
        assertThat(Periods.of(sources.days())).isEqualTo(Periods.WEEKS);
        sources.came(NOON.plus(Duration.ofDays(300)), Outcome.NATURAL);
        assertThat(Periods.of(sources.days())).isEqualTo(Periods.MONTHS);
        assertThat(Periods.MONTHS.columns(sources.days())).hasSize(10);
        sources.came(NOON.plus(Duration.ofDays(20_000)), Outcome.NATURAL);
        assertThat(Periods.of(sources.days())).isEqualTo(Periods.YEARS);
    }

    @Test
    void signalsAreCountedAllAndKeptByLevel() {
        for (Signal.Level level : Signal.Level.values()) {
            for (int i = 0; i < 2; i++) {
                tally.finding(new Signal(PROJECT, SignalKind.NEAR_MISS, level, Signal.Subject.none(), List.of(), 1, 2));
            }
        }
        assertThat(tally.alerts.count()).isEqualTo(6);
        assertThat(tally.alerts.byLevel()).extracting(alert -> alert.signal().level())
            .containsExactly(Signal.Level.HIGH, Signal.Level.HIGH, Signal.Level.MEDIUM);
    }

    @Test
    void thePageIsCalledByItsProjects() {
        assertThat(Title.of(Set.of(), "export"))
            .isEqualTo(new Text("客户归属报告 · export", "Who brought each visitor · export"));
        assertThat(Title.of(Set.of(PROJECT), "export"))
            .isEqualTo(new Text("客户归属报告 · P1", "Who brought each visitor · P1"));
        assertThat(Title.of(Set.of(PROJECT, new ProjectId("P2")), "export"))
            .isEqualTo(new Text("客户归属报告 · 2 个项目", "Who brought each visitor · 2 projects"));
    }

    private List<String> shown() {
        return tally.cases.byWeight(tally.deals.all()).stream().map(each -> each.key().visit().value()).toList();
    }

    private void visit(String id, int person, Outcome outcome, @Nullable Registration won, Loss... lost) {
        tally.event(checkIn(id, person));
        boolean disputed = outcome instanceof Outcome.Disputed;
        tally.finding(
            new Verdict(PROJECT, new EventId(id), NOON, outcome, Standing.NEW, disputed ? null : EveryKind.UNTIL,
                1, disputed ? new EventId(id) : null, null, List.of(), List.of(lost), won));
    }

    private void decide(String id, Outcome outcome) {
        tally.event(
            new Event.CaseDecided(stamp(NOON), new EventId(id), new Decision.ForChannel(one), List.of("甲", "乙")));
        tally.finding(new Verdict(PROJECT, new EventId(id), NOON, outcome, Standing.NEW, EveryKind.UNTIL, 1, null,
            new EventId(id), List.of(), List.of(), null));
    }

    private void pay(String contract, int person, long fen, ChannelId channel) {
        tally.event(new Event.Subscribed(stamp(NOON), new ContractId(contract), new ArrayList<>(List.of(phone(person))),
            200_000_000L, null, List.of(), null));
        tally.finding(new Settlement(PROJECT, new ContractId(contract), Settlement.State.PAYABLE, null, channel, fen,
            null));
    }

    private Event.CheckedIn checkIn(String id, int person) {
        return new Event.CheckedIn(new Stamp(new EventId(id), PROJECT, NOON), phone(person), "王", Declaration.NONE,
            List.of(), null, null, Role.VISITOR, null);
    }

    private Outcome brought(ChannelId channel) {
        return new Outcome.Brought(channel, null, new EventId("r"));
    }

    private Loss lost(ChannelId channel) {
        return new Loss(claim(channel), Loss.Reason.V_OTHER_WON);
    }

    private Registration claim(ChannelId channel) {
        return claim(channel, Duration.ofHours(2));
    }

    private Registration claim(ChannelId channel, Duration before) {
        return new Registration(new EventId("r-" + channel), channel, null, NOON.minus(before), EveryKind.UNTIL,
            Mode.FIRST_REGISTRATION, Duration.ofMinutes(30), false, 1);
    }

    private static Settlement line(Settlement.State state, Settlement.@Nullable Reason reason,
            @Nullable ChannelId channel,
            @Nullable Long fen) {
        return new Settlement(PROJECT, new ContractId("C1"), state, reason, channel, fen, null);
    }

    private static Phone phone(int person) {
        return Phone.mainland(13_800_000_000L + person);
    }

    private static Stamp stamp(Instant at) {
        return new Stamp(new EventId("s" + at), PROJECT, at);
    }
}
