package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.consent.WorkingDays;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.State;
import org.panke.house.Shows;
import org.panke.server.Serve;
import org.panke.server.capture.Dismantling;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.notice.Site;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the authority is to hear of has a last day, counted from when it came to be. */
class FilingsTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Duration SIX_WEEKS = Duration.ofDays(42);
    private static final int WORKING = 30;

    @TempDir
    private Path folder;
    @TempDir
    private Path packs;

    private ConfigurableApplicationContext server;
    private Office office;
    private Instant now;

    @Nullable String database() {
        return null;
    }

    @BeforeEach
    void start() {
        LawOfTests.write(packs);
        System.setProperty("panke.packs", packs.toString());
        server = Serve.start(folder, folder.resolve("key"), 0, database());
        now = server.getBean(InstantSource.class).instant();
        server.getBean(Projects.class).open(PROJECT, "一号院", """
                zone: Asia/Shanghai
                channels: []
                versions:
                  - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00"}
                """, Instant.EPOCH);
        say("某某置业有限公司");
        office = server.getBean(Offices.class).of(PROJECT);
    }

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty("panke.packs");
    }

    private void say(String controller) {
        server.getBean(Sites.class).publish(PROJECT, new Site(List.of(new Site.Place("gb2260", "330106")),
            new Said(controller, "Some Property Ltd"), List.of(), new Said("前台", "the desk"), null, List.of(),
            new Said("本机", "this machine"), new Said("当地网信部门", "the local cyberspace authority")), "compliance", now);
    }

    private void persons(int number) {
        server.getBean(Writer.class).write(db -> {
            db.sql("DELETE FROM person").update();
            return db.sql("""
                    INSERT INTO person (project_id, person, root)
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                    SELECT 'P1', i, i FROM n""").params(number).update();
        });
    }

    private void file(String id) {
        server.getBean(Statements.class).sign(office, new StatementText.Wanted(id, "filing", "省网信办", null, "网信备 1",
            LocalDate.ofInstant(now, office.rules().zone()).toString(), null), "compliance", now);
    }

    private List<Filings.Due> due(Instant at) {
        server.getBean(FilingClock.class).drop(at);
        return server.getBean(Filings.class).of(office, at);
    }

    private State gate(Instant at) {
        return Objects.requireNonNull(server.getBean(PersonsReported.class).of(office, at).get(Condition.FILING))
            .state();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, office.rules().zone());
    }

    @Test
    @Shows("R26")
    void fromTheDayOnWhichSoManyWereReachedTheWorkingDaysRunAlsoWhereTheyAreFewerAgain() {
        persons(99_999);
        assertThat(due(now)).isEmpty();
        persons(100_000);
        assertThat(due(now)).singleElement().satisfies(each -> {
            assertThat(each.since()).isEqualTo(day(now));
            assertThat(each.until()).isEqualTo(WorkingDays.after(day(now), WORKING));
            assertThat(each.isLate()).isFalse();
            assertThat(each.said().zh()).contains("人数达到备案门槛", "最迟 " + each.until(), "不知道节假日");
            assertThat(each.sources().toString()).contains("15");
        });
        persons(1);
        Instant later = now.plus(SIX_WEEKS).plus(Duration.ofDays(4));
        assertThat(due(later)).singleElement().satisfies(each -> {
            assertThat(each.since()).as("as it was first reached").isEqualTo(day(now));
            assertThat(each.isLate()).isTrue();
            assertThat(each.said().en()).contains("overdue");
        });
        assertThat(gate(later)).isEqualTo(State.NOT_HELD);
        String shown = server.getBean(GateExhibits.class).exhibits(PROJECT, later).toString();
        assertThat(shown).as("to an inspector").contains("人数达到备案门槛", "已逾期");
        file("f1");
        assertThat(due(later)).isEmpty();
        assertThat(gate(later)).isEqualTo(State.HELD);
    }

    @Test
    @Shows("R27")
    void whatChangedSinceItWasFiledIsFiledAnewWithinTheWorkingDays() {
        file("f1");
        assertThat(due(now)).isEmpty();
        say("另一家置业有限公司");
        Instant day = now.plus(Duration.ofDays(1));
        assertThat(due(day)).singleElement().satisfies(each -> {
            assertThat(each.until()).isEqualTo(WorkingDays.after(day(day), WORKING));
            assertThat(each.said().zh()).contains("备案之后变了", "处理者和联系方式");
        });
        assertThat(gate(day)).as("in time still").isEqualTo(State.HELD);
        say("某某置业有限公司");
        Instant later = day.plus(SIX_WEEKS).plus(Duration.ofDays(4));
        assertThat(due(later)).as("it was changed all the same").singleElement()
            .satisfies(each -> assertThat(each.isLate()).isTrue());
        assertThat(gate(later)).isEqualTo(State.NOT_HELD);
        file("f1");
        assertThat(due(later)).as("the same filing again is none").hasSize(1);
        file("f2");
        assertThat(due(later)).isEmpty();
        assertThat(gate(later)).isEqualTo(State.HELD);
    }

    @Test
    @Shows("R27")
    void theEndOfUseIsFiledWithinTheWorkingDaysToo() {
        file("f1");
        server.getBean(Dismantling.class).order(PROJECT, "d1", "compliance", "浙网信〔2026〕1 号");
        assertThat(due(now)).singleElement().satisfies(each -> {
            assertThat(each.until()).isEqualTo(WorkingDays.after(each.since(), WORKING));
            assertThat(each.said().en()).contains("dismantled since it was filed");
        });
        say("另一家置业有限公司");
        assertThat(due(now)).as("nothing is used that could change").hasSize(1);
        file("f2");
        assertThat(due(now.plus(Duration.ofDays(90)))).isEmpty();
    }

    @Test
    void whoEditsOrTakesAwayTheDayIsFound() {
        persons(100_000);
        assertThat(due(now)).hasSize(1);
        FilingRows rows = server.getBean(FilingRows.class);
        assertThat(rows.faults(PROJECT)).isEmpty();
        server.getBean(Writer.class).write(db -> db.sql("UPDATE filing_seen SET at = at + 86400000").update());
        assertThat(rows.faults(PROJECT)).extracting(Said::en).singleElement().asString().contains("filing_seen");
        assertThat(due(now)).as("noted anew").hasSize(1);
        server.getBean(Writer.class).write(db -> db.sql("DELETE FROM filing_seen WHERE nth = 1").update());
        assertThat(rows.faults(PROJECT).toString()).contains("rows are missing of filing_seen: 1");
    }

    @Test
    void whereFacesAreNotSwitchedOnNothingIsFiled() {
        server.close();
        System.clearProperty("panke.packs");
        server = Serve.start(folder, folder.resolve("key"), 0, database());
        office = server.getBean(Offices.class).of(PROJECT);
        persons(100_000);
        assertThat(due(now)).isEmpty();
    }

    @Test
    void aFilingIsReadAsItWasSigned() {
        file("f1");
        Statement signed = Statements.newest(server.getBean(Statements.class).of(PROJECT), StatementKind.FILING)
            .orElseThrow();
        StatementText text = Objects.requireNonNull(signed.text());
        assertThat(StatementText.digest(text.json())).isEqualTo(signed.digest());
        assertThat(text.filed().orElseThrow().parts()).containsKeys("controller", "law", "notice");
    }
}
