package org.panke.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.consent.assessment.Assessment.Standing;
import org.panke.consent.packs.PiaSection;
import org.panke.formats.packs.ShippedPacks;
import org.panke.house.Shows;
import org.panke.server.desk.Ceiling;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.Replay;
import org.panke.server.notice.Notices;
import org.panke.server.notice.OpenIncidents;
import org.panke.server.notice.Processing;
import org.panke.server.notice.SiteRows;
import org.panke.server.notice.Sites;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Said;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** How long a signed assessment is kept, and what is left of it afterwards. */
class KeptForYearsTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final ZonedDateTime BEGIN =
        ZonedDateTime.of(2026, 3, 2, 10, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final String RULES = "zone: Asia/Shanghai\nchannels:\n  - {id: O1, kind: OWN, name: 自渠}\n";

    private static final OpenIncidents NONE = new OpenIncidents() {
        @Override
        public boolean isAnyOpen(ProjectId project) {
            return false;
        }

        @Override
        public long ever(ProjectId project) {
            return 0;
        }
    };

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private Instant now = BEGIN.toInstant();
    private Store store;
    private Projects projects;
    private Drafts drafts;
    private Processing processing;
    private Assessments assessments;
    private Office office;

    @BeforeEach
    void oneProject() {
        store = store(folder.resolve("panke.db"));
        projects = new Projects(store.writer());
        projects.open(PROJECT, "一号院", RULES, now);
        Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
        Recorder recorder = new Recorder(store.writer(), projects, vault, () -> now, random);
        Offices offices = new Offices(projects, Ceiling.NONE, store.reader());
        office = offices.of(PROJECT);
        Sites sites = new Sites(new SiteRows(vault, store.reader()), store.writer(), store.reader(), offices,
            ShippedPacks.unreviewed());
        processing =
            new Processing(sites, new Notices(store.writer(), store.reader(), offices, sites, () -> now),
                NONE, _ -> List.of(), () -> new Said("没有模型", "no model"));
        drafts = new Drafts(store.writer(), store.reader());
        assessments = new Assessments(recorder, store.writer(), store.reader(), processing, drafts);
    }

    Store store(Path file) {
        return SqliteStore.open(file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void sign(String id) {
        TreeMap<String, String> answers = new TreeMap<>();
        for (PiaSection each : PiaSection.values()) {
            answers.put(each.word(), "what was found for " + id);
        }
        drafts.save(PROJECT, Edits.tag(0), new Written("王主任", "why", answers), "he", now);
        assessments.sign(office, id, Edits.tag(1), processing.now(office, now).configuration().digest().hex(), "he",
            now);
    }

    @Test
    @Shows("R05")
    void threeYearsAfterAnotherTookItsPlaceItsTextMayGoAndTheSignatureStays() {
        sign("s1");
        now = BEGIN.plusYears(1).toInstant();
        sign("s2");
        now = BEGIN.plusYears(4).toInstant();
        assertThatThrownBy(() -> assessments.delete(office, "s1", "li", now)).isInstanceOf(ApiProblem.class);
        assertThat(assessments.one(office, "s1").document()).isNotNull();
        now = BEGIN.plusYears(4).plusDays(1).toInstant();
        assessments.delete(office, "s1", "li", now);
        assessments.delete(office, "s1", "li", now);
        Signed gone = assessments.one(office, "s1");
        assertThat(gone.document()).isNull();
        assertThat(gone.isDeleted()).isTrue();
        assertThat(gone.deletions()).extracting(Signed.Deletion::isRefused).containsExactly(true, false);
        assertThat(assessments.one(office, "s2").document()).isNotNull();
        assertThatThrownBy(() -> assessments.delete(office, "s2", "li", BEGIN.plusYears(90).toInstant()))
            .as("in use").isInstanceOf(ApiProblem.class);
    }

    @Test
    @Shows("R05")
    void whoWantsOneGoneThatMustBeKeptIsNamedUntilSomebodyElseHasLooked() {
        Refusals refusals = new Refusals(store.writer(), store.reader());
        sign("s1");
        for (String by : List.of("li", "wang")) {
            assertThatThrownBy(() -> assessments.delete(office, "s1", by, now)).isInstanceOf(ApiProblem.class);
        }
        assertThat(refusals.of(PROJECT)).extracting(Refusals.Refusal::by).containsExactly("wang", "li");
        refusals.drop(now);
        assertThatThrownBy(() -> refusals.see(PROJECT, "s1", 1, "li", now)).as("their own")
            .isInstanceOf(ApiProblem.class);
        refusals.see(PROJECT, "s1", 1, "wang", now);
        assertThat(refusals.of(PROJECT)).extracting(Refusals.Refusal::by).containsExactly("wang");
        assertThat(assessments.one(office, "s1").deletions()).extracting(Signed.Deletion::seenBy)
            .containsExactly("wang", null);
    }

    @Test
    @Shows("R04")
    void aTextThatIsNotTheOneThatWasSignedCountsForNothing() {
        sign("s1");
        assertThat(standing()).isInstanceOf(Standing.Holds.class);
        store.writer().write(
            db -> db.sql("UPDATE assessment SET document = REPLACE(document, 'found', 'wished')").update());
        assertThat(assessments.one(office, "s1").document()).isNull();
        assertThat(standing()).isInstanceOf(Standing.None.class);
    }

    @Test
    void aReplayComesToTheSameSignatures() {
        sign("s1");
        Replay replay = new Replay(projects, store.reader());
        assertThat(replay.of(PROJECT).differences()).isEmpty();
        try (Store scratch = SqliteStore.open(folder.resolve("scratch/replay.db"))) {
            assertThat(replay.readModels(PROJECT, scratch)).isEmpty();
        }
    }

    private Standing standing() {
        return assessments.standing(Optional.of(assessments.of(office).getFirst()), processing.now(office, now));
    }
}
