package org.panke.server.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Pack;
import org.panke.formats.log.PackFile;
import org.panke.house.Shows;
import org.panke.server.desk.Ceiling;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.Certificates;
import org.panke.server.evidence.LogKeys;
import org.panke.server.evidence.Logs;
import org.panke.server.evidence.Openings;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.Replay;
import org.panke.server.people.Seals;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** What an order to dismantle destroys, and what is certified of it. */
class DismantlingTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final ProjectId OTHER = new ProjectId("P2");
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final String RULES = "zone: Asia/Shanghai\nchannels:\n  - {id: O1, kind: OWN, name: 自渠}\n";
    private static final String ORDER = "宁房〔2026〕12 号责令停用并拆除";

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
    private Store store;
    private Projects projects;
    private Recorder recorder;
    private LogKeys keys;
    private Logs logs;
    private Orders orders;
    private Dismantling dismantling;
    private DismantlingCertificate certificate;

    @BeforeEach
    void twoProjects() {
        store = store(folder.resolve("panke.db"));
        projects = new Projects(store.writer());
        projects.open(PROJECT, "一号院", RULES, NOW);
        projects.open(OTHER, "二号院", RULES, NOW);
        recorder = new Recorder(store.writer(), projects, vault, () -> NOW, random);
        keys = new LogKeys(vault, store.writer(), store.reader(), random);
        logs = new Logs(folder.resolve("log"), keys, store.writer(), store.reader(), () -> NOW,
            difference -> recorder.stop(difference.project()));
        orders = new Orders(store.reader());
        dismantling = new Dismantling(recorder, (_, _) -> new FacesKept.Destroyed(5, 3, 7), store.writer());
        certificate = new DismantlingCertificate(orders, new Offices(projects, Ceiling.NONE, store.reader()),
            new Certificates(new Openings(logs, keys, vault, store.reader())));
    }

    Store store(Path file) {
        return SqliteStore.open(file);
    }

    @AfterEach
    void close() {
        logs.close();
        store.close();
    }

    private void sql(String sql) {
        store.writer().write(db -> db.sql(sql).update());
    }

    private byte[] seal(ProjectId project, String owner) {
        return store.writer()
            .write(db -> new Seals(project, vault, db).seal(List.of(owner), "x", "a face".getBytes(UTF_8)));
    }

    private boolean opened(String owner, byte[] sealed) {
        return new Seals(PROJECT, vault, store.reader()).open(List.of(owner), "x", sealed).isPresent();
    }

    private long count(String sql) {
        return store.reader().sql(sql).query(Long.class).single();
    }

    @Test
    @Shows("R02")
    void whatAnotherVersionKeptOfFacesIsFoundCountedAndDestroyedAndNothingElse() {
        sql("CREATE TABLE face_vector (project_id TEXT NOT NULL, person BIGINT NOT NULL, sealed TEXT NOT NULL)");
        sql("INSERT INTO face_vector VALUES ('P1', 1, 'x'), ('P1', 2, 'y'), ('P2', 1, 'z')");
        byte[] sealed = seal(PROJECT, "face:1");
        seal(PROJECT, "face:2");
        seal(PROJECT, "face:3");
        byte[] visitor = seal(PROJECT, "person:1");
        seal(OTHER, "face:1");
        dismantling.order(PROJECT, "d1", "he", ORDER);
        assertThat(orders.destroyed(PROJECT, "d1"))
            .extracting(FaceStores.Destroyed::what, FaceStores.Destroyed::number)
            .containsExactly(tuple(FaceStores.Kind.KEYS, 10L), tuple(FaceStores.Kind.PASSES, 5L),
                tuple(FaceStores.Kind.TEMPLATES, 5L));
        assertThat(orders.destroyed(PROJECT, "d1").getFirst().places()).as("every key was looked at")
            .isGreaterThanOrEqualTo(4);
        assertThat(orders.destroyed(PROJECT, "d1").getLast().places()).isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM sealing_key WHERE owner LIKE 'face:%' AND project_id = 'P1'")).isZero();
        assertThat(count("SELECT COUNT(*) FROM sealing_key WHERE owner LIKE 'face:%'")).isOne();
        assertThat(count("SELECT COUNT(*) FROM sealing_key WHERE owner = 'person:1'")).isOne();
        assertThat(count("SELECT COUNT(*) FROM face_vector")).isOne();
        assertThat(opened("face:1", sealed)).isFalse();
        assertThat(opened("person:1", visitor)).isTrue();
    }

    @Test
    @Shows({"R02", "R36"})
    void theCertificateSaysWhatAndByWhoseOrderAndHoldsWithoutTheServer() throws IOException, NotProvenException {
        dismantling.order(PROJECT, "d1", "he", ORDER);
        dismantling.order(PROJECT, "d1", "he", ORDER);
        assertThat(orders.of(PROJECT)).hasSize(1);
        byte[] zip = certificate.of(PROJECT, "d1", NOW).orElseThrow();
        SortedMap<String, byte[]> files = PackFile.read(new ByteArrayInputStream(zip));
        Pack pack = Pack.verified(files, keys.known(PROJECT));
        assertThat(pack.subject()).isEqualTo("dismantling d1");
        assertThat(new String(files.get("certificate.json"), UTF_8)).contains(ORDER, "\"by\" : \"he\"",
            "2026-03-01T01:00:00Z", "\"TEMPLATES\"", "\"number\" : 3");
        assertThat(new String(files.get(Pack.EVENTS), UTF_8)).contains("CaptureOrdered", "DISMANTLED", ORDER);
        assertThat(new String(files.get("certificate.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
            .startsWith("%PDF");
        assertThat(certificate.of(PROJECT, "d2", NOW)).isEmpty();
        assertThat(certificate.of(OTHER, "d1", NOW)).isEmpty();
    }

    @Test
    void aReplayComesToTheSameOrders() {
        dismantling.order(PROJECT, "d1", "he", ORDER);
        recorder.record(at -> new Event.CaptureOrdered(new Stamp(new EventId("k1"), PROJECT, at, "li"),
            CaptureOrder.HALTED, "a breach"));
        assertThat(orders.dismantled(PROJECT).orElseThrow().event()).isEqualTo("d1");
        assertThat(orders.dismantled(OTHER)).isEmpty();
        Replay replay = new Replay(projects, store.reader());
        assertThat(replay.of(PROJECT).differences()).isEmpty();
        try (Store scratch = SqliteStore.open(folder.resolve("scratch/replay.db"))) {
            assertThat(replay.readModels(PROJECT, scratch)).isEmpty();
        }
    }

    @Test
    @Shows("R37")
    void theSwitchStopsEveryProjectAndEachLogSaysWhoStoppedItAndWhoLetItGoOn() {
        KillSwitch killSwitch = new KillSwitch(store.writer(), store.reader(), recorder);
        killSwitch.turn(CaptureOrder.HALTED, "li", "a breach", NOW);
        killSwitch.turn(CaptureOrder.HALTED, "wu", "again", NOW);
        assertThat(killSwitch.halted().orElseThrow().by()).isEqualTo("li");
        projects.open(new ProjectId("P3"), "三号院", RULES, NOW.plusSeconds(1));
        killSwitch.drop(NOW);
        killSwitch.turn(CaptureOrder.RESUMED, "qian", "it is mended", NOW.plusSeconds(2));
        killSwitch.drop(NOW);
        assertThat(killSwitch.halted()).isEmpty();
        for (ProjectId project : new ProjectId[]{PROJECT, OTHER}) {
            assertThat(orders.of(project).reversed()).extracting(Orders.Ordered::outcome, Orders.Ordered::by)
                .containsExactly(tuple(CaptureOrder.HALTED, "li"),
                    tuple(CaptureOrder.RESUMED, "qian"));
        }
    }

    @Test
    void whatFellOverBeforeItWasToldIsToldByTheNextSweep() {
        sql("INSERT INTO kill_switch (number, at, outcome, by_whom, grounds) VALUES (1, "
            + NOW.toEpochMilli() + ", 'HALTED', 'li', 'a breach')");
        KillSwitch killSwitch = new KillSwitch(store.writer(), store.reader(), recorder);
        assertThat(killSwitch.halted()).isPresent();
        assertThat(orders.of(PROJECT)).isEmpty();
        killSwitch.drop(NOW);
        killSwitch.drop(NOW);
        assertThat(orders.of(PROJECT)).hasSize(1);
        assertThat(orders.of(OTHER)).hasSize(1);
    }
}
