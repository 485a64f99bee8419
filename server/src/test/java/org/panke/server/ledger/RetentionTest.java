package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.house.Shows;
import org.panke.server.access.Sessions;
import org.panke.server.platform.Said;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.server.retention.Retention;
import org.panke.server.retention.SweepCheck;

/** Everybody is forgotten when their time is over, though nobody asks and nothing happens; what was told stays. */
class RetentionTest extends Bookkeeping {
    private static final Phone PHONE = Phone.mainland(13_800_001_234L);
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private Retention retention;

    RetentionTest() {
        super(NOON, """
                zone: Asia/Shanghai
                channels:
                  - {id: O1, kind: OWN, name: 自渠, commission: {fixedFen: 100}}
                versions:
                  - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", dealNode: SUBSCRIBED}
                """);
    }

    /** What the law of the place has. */
    private Optional<Period> most = Optional.empty();

    @BeforeEach
    void sweeping() {
        retention = new Retention(new Leaving(recorder, random), projects,
            (_, _) -> most, new Sessions(store.writer(), store.reader(), vault, () -> clock, random), vault,
            store.writer(),
            store.reader());
    }

    @Test
    @Shows({"R16", "R42"})
    void aRegistrationNobodyCameForIsErasedWhenItExpiredAndCanNoLongerBeContested() {
        register("r1", PHONE);
        // valid to the end of the 31st, contested to the end of the seventh day after that
        Instant end = Instant.parse("2026-04-07T16:00:00Z");
        assertThat(sweep(end.minusMillis(1))).isEmpty();
        assertThat(opened("r1")).isTrue();
        assertThat(sweep(end)).containsExactly("person:0");
        assertThat(opened("r1")).isFalse();
        assertThat(texts("SELECT answer FROM registration")).containsExactly("ACCEPTED");
        assertThat(texts("SELECT kind FROM identity WHERE kind = 'phone'")).isEmpty();
        assertSound();
    }

    @Test
    void soIsOneOfWhichOnlyAPartOfTheNumberIsKnown() {
        register("r1", Mask.of(PHONE, PhoneForm.FIRST3_LAST4));
        assertThat(sweep(days(40))).containsExactly("event:r1");
        assertThat(opened("r1")).isFalse();
        assertSound();
    }

    @Test
    void oneThatWasRefusedOrTakenBackGoesEarlier() {
        register("r1", PHONE);
        recorder.record(at -> new Event.RegistrationWithdrawn(stamp("w1", at), new EventId("r1")));
        register("r2", Phone.mainland(13_800_005_678L));
        register("r2b", Phone.mainland(13_800_005_678L));
        assertThat(texts("SELECT state FROM registration ORDER BY sequence")).containsExactly("WITHDRAWN", "LIVE",
            "REFUSED");
        assertThat(sweep(days(7))).isEmpty();
        assertThat(sweep(days(8))).containsExactly("person:0");
        assertSound();
    }

    @Test
    void oneThatIsTakenBackAfterItWasLookedAtIsLookedAtAgain() {
        register("r1", PHONE);
        assertThat(sweep(days(1))).isEmpty();
        recorder.record(at -> new Event.RegistrationWithdrawn(stamp("w1", at), new EventId("r1")));
        assertThat(sweep(days(9))).containsExactly("person:0");
    }

    @Test
    @Shows("R16")
    void aVisitorIsForgottenWithTheThirtiethDayAndTheirVerdictStays() {
        visit("v1", PHONE);
        Instant end = Instant.parse("2026-03-31T16:00:00Z");
        assertThat(sweep(end.minusMillis(1))).isEmpty();
        assertThat(sweep(end)).containsExactly("person:0");
        assertThat(opened("v1")).isFalse();
        assertThat(texts("SELECT outcome FROM visit")).containsExactly("NATURAL");
        assertThat(texts("SELECT type FROM event ORDER BY sequence")).containsExactly("CheckedIn", "Erased");
        visit("v2", PHONE);
        assertThat(texts("SELECT standing FROM visit ORDER BY sequence")).containsExactly("NEW", "NEW");
        assertSound();
    }

    @Test
    void theSameEventSentOnceMoreBringsNobodyBack() {
        visit("v1", PHONE);
        sweep(days(40));
        clock = days(41);
        assertThat(recorder.record(at -> visit(stamp("v1", at), PHONE)).again()).isTrue();
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner LIKE 'person:%'")).isEmpty();
        assertThat(texts("SELECT kind FROM identity WHERE kind = 'phone'")).isEmpty();
    }

    @Test
    void aChannelsProtectionIsAReasonUntilItEnds() {
        register("r1", PHONE);
        clock = days(5);
        visit("v1", PHONE);
        clock = days(20);
        visit("v2", PHONE);
        Instant end = until("v2");
        assertThat(sweep(end.minusMillis(1))).isEmpty();
        assertThat(sweep(end)).containsExactly("person:0");
        assertSound();
    }

    @Test
    void aDealIsAReasonUntilItIsSettled() {
        register("r1", PHONE);
        clock = clock.plus(Duration.ofHours(1));
        visit("v1", PHONE);
        recorder.record(at -> new Event.Subscribed(stamp("s1", at), new ContractId("C1"), List.of(PHONE), 100L, null,
            List.of(), null));
        assertThat(texts("SELECT state FROM contract")).containsExactly("PAYABLE");
        assertThat(sweep(days(200))).isEmpty();
        assertThat(reasons()).containsExactly("DEAL");
        clock = days(201);
        recorder.record(at -> new Event.Signed(stamp("s2", at), new ContractId("C1")));
        recorder.record(at -> new Event.SettlementApproved(new Stamp(new EventId("a1"), PROJECT, at, "甲"),
            new ContractId("C1")));
        assertThat(sweep(days(202))).isEmpty();
        clock = days(203);
        recorder.record(at -> new Event.SettlementPaid(new Stamp(new EventId("p1"), PROJECT, at, "乙"),
            new ContractId("C1")));
        assertThat(sweep(days(203))).containsExactly("person:0");
        assertThat(texts("SELECT state || due_fen FROM contract")).containsExactly("PAID100");
        assertSound();
    }

    @Test
    void anOpenAppealIsAReasonUntilItIsDecidedAndMayNoLongerBeContested() {
        visit("v1", PHONE);
        recorder.record(at -> new Event.AppealOpened(stamp("a1", at), new EventId("v1"), null));
        assertThat(sweep(days(100))).isEmpty();
        assertThat(reasons()).containsExactly("CASE");
        clock = days(101);
        recorder.record(at -> new Event.CaseDecided(stamp("d1", at), new EventId("v1"), Decision.NATURAL,
            List.of("甲", "乙")));
        assertThat(sweep(days(102))).isEmpty();
        assertThat(reasons()).containsExactly("APPEAL");
        assertThat(sweep(days(110))).containsExactly("person:0");
        assertSound();
    }

    @Test
    void whoeverWasOnlyLookedUpGoesWhenThatCanNoLongerBeContested() {
        recorder.record(at -> new Event.PhoneLookedUp(stamp("l1", at), new StaffId("s1"), PHONE));
        assertThat(sweep(days(7))).isEmpty();
        assertThat(sweep(days(8))).containsExactly("person:0");
        assertSound();
    }

    @Test
    void twoPhonesThatAreOnePersonsGoTogether() {
        Phone other = Phone.mainland(13_800_005_678L);
        visit("v1", PHONE);
        clock = days(20);
        visit("v2", other);
        recorder.record(at -> new Event.PhoneAdded(stamp("m1", at), PHONE, other));
        assertThat(sweep(days(40))).isEmpty();
        assertThat(sweep(days(51))).hasSize(1);
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner LIKE 'person:%'")).isEmpty();
        assertThat(texts("SELECT owner FROM forgotten ORDER BY owner")).containsExactly("person:0", "person:1");
        assertThat(texts("SELECT owner FROM keeping")).isEmpty();
        assertSound();
    }

    @Test
    void anExportAfterwardsNamesNobodyAndIsTakenElsewhereWithoutBringingAnybodyBack() {
        visit("v1", PHONE);
        register("r1", Mask.of(Phone.mainland(13_900_005_678L), PhoneForm.FIRST3_LAST4));
        sweep(days(60));
        List<String> lines = new ArrayList<>();
        new Export(vault, store.reader()).of(PROJECT, lines::add);
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("1380000") || line.contains("139****"));
        try (Store elsewhere = SqliteStore.open(folder.resolve("elsewhere/panke.db"))) {
            Projects there = new Projects(elsewhere.writer());
            there.open(PROJECT, "案场", "zone: Asia/Shanghai", clock);
            new Recorder(elsewhere.writer(), there, vault, () -> clock, random).take(PROJECT,
                lines.stream().map(line -> ExportedLine.read(PROJECT, line).orElseThrow()).toList());
            assertThat(elsewhere.reader().sql("SELECT owner FROM sealing_key").query(String.class).list()).isEmpty();
            assertThat(new Replay(there, elsewhere.reader()).of(PROJECT).differences()).isEmpty();
        }
    }

    @Test
    @Shows("R16")
    void whereTheLawOfThePlaceHasAShorterTimeItIsThatOneFromThenOn() {
        visit("v1", PHONE);
        sweep(days(13));
        assertThat(opened("v1")).isTrue();
        most = Optional.of(Period.ofDays(10));
        sweep(days(13));
        assertThat(opened("v1")).isFalse();
    }

    @Test
    void whereTheLawOfThePlaceHasALongerTimeTheRulesHold() {
        visit("v1", PHONE);
        most = Optional.of(Period.ofDays(90));
        sweep(days(31));
        assertThat(opened("v1")).isFalse();
    }

    @Test
    void theKeyThatWasDestroyedIsNotOnTheDiskAndASweepSaysThatItRan() {
        visit("v1", PHONE);
        byte[] key = store.reader().sql("SELECT wrapped FROM sealing_key WHERE owner = 'person:0'")
            .query(byte[].class).single();
        assertThat(onDisk(key)).isTrue();
        sweep(days(31));
        assertThat(onDisk(key)).isFalse();
        assertThat(texts("SELECT day || ' ' || runs || ' ' || forgotten || ' ' || overdue FROM sweep"))
            .containsExactly("2026-04-01 1 1 0");
    }

    @Test
    void whatASweepNotedOfADayIsBoundAndADayThatIsTakenAwayIsMissed() {
        SweepCheck check = new SweepCheck(vault, store.reader());
        sweep(days(1));
        sweep(days(2));
        sweep(days(3));
        assertThat(check.faults(PROJECT)).isEmpty();
        edited("UPDATE sweep SET overdue = 7 WHERE day = '2026-03-04'");
        sweep(days(3).plusSeconds(60));
        assertThat(check.faults(PROJECT)).as("also after it ran once more on that day")
            .extracting(Said::en).containsExactly("a row was put in or edited: sweep 2026-03-04");
        edited("UPDATE sweep SET overdue = 0 WHERE day = '2026-03-04'", "DELETE FROM sweep WHERE day = '2026-03-03'");
        assertThat(check.faults(PROJECT)).extracting(Said::en).contains("rows are missing of sweep: 1");
    }

    private void edited(String... statements) {
        store.writer().write(db -> Stream.of(statements).mapToInt(each -> db.sql(each).update()).sum());
    }

    private List<String> sweep(Instant at) {
        clock = at;
        return retention.sweep(PROJECT, at);
    }

    private static Instant days(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private void register(String id, Contact contact) {
        recorder.record(
            at -> new Event.Registered(stamp(id, at), new ChannelId("O1"), new AgentId("a1"), contact, "欧阳"));
    }

    private void visit(String id, Phone phone) {
        recorder.record(at -> visit(stamp(id, at), phone));
    }

    private static Event visit(Stamp stamp, Phone phone) {
        return new Event.CheckedIn(stamp, phone, "欧阳", Declaration.NONE, List.of(), Verification.CODE, null,
            Role.VISITOR, null);
    }

    private Instant until(String visit) {
        Long until = store.reader().sql("SELECT until FROM visit WHERE visit_id = ?").params(visit).query(Long.class)
            .single();
        return Instant.ofEpochMilli(until);
    }

    private List<@Nullable String> reasons() {
        return texts("SELECT reason FROM keeping WHERE reason IS NOT NULL");
    }
}
