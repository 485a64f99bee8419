package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Consistency;
import org.panke.evidence.Hash;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** Checkpoints signed by a witness and by a time stamping authority of the test's own, which speak as real ones do. */
class SeenElsewhereTest {
    private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");
    private static final ProjectId PROJECT = new ProjectId("P1");

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner witness = NoteSigner.random("witness.example", NoteKey.Kind.COSIGNATURE, random);
    private final Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
    private SqliteStore store;
    private LogKeys keys;
    private Logs logs;
    private Recorder recorder;
    private HttpServer elsewhere;
    private final List<String> asked = new ArrayList<>();
    /** What the witness saw last. */
    private long size;
    private Hash root = Hash.EMPTY;
    private boolean lies;
    private int events;
    private Instant now = AT;

    @BeforeEach
    void open() throws IOException {
        store = SqliteStore.open(folder.resolve("panke.db"));
        Projects projects = new Projects(store.writer());
        projects.open(PROJECT, "一号院", "zone: Asia/Shanghai\n", AT);
        recorder = new Recorder(store.writer(), projects, vault, () -> AT, random);
        keys = new LogKeys(vault, store.writer(), store.reader(), random);
        logs = logs();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.start();
        elsewhere.createContext("/w/add-checkpoint", this::witness);
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
        logs.close();
        store.close();
    }

    private Logs logs() {
        return new Logs(folder.resolve("log"), keys, store.writer(), store.reader(), () -> AT,
            difference -> recorder.stop(difference.project())).start();
    }

    @Test
    void aWitnessSeesThatTheLogOnlyGrowsAndItsWordIsPublishedAndInEveryProof() throws Exception {
        seen(3);
        seen(5);
        ProjectLog log = logs.log(PROJECT).orElseThrow();
        Note note = Note.read(Files.readAllBytes(folder.resolve("log/P1/1/seen")));
        assertThat(Checkpoint.verified(note, log.epoch().origin(), keys.known(PROJECT)).size()).isEqualTo(9);
        assertThat(note.cosigned(witness.key())).isEqualTo(AT);
        assertThat(log.proof(8).orElseThrow().checkpoint().cosigned(witness.key())).isEqualTo(AT);
        assertThat(log.proof(3).orElseThrow().checkpoint()).isNotEqualTo(note)
            .satisfies(first -> assertThat(first.cosigned(witness.key())).isEqualTo(AT));
        assertThat(asked).hasSize(2).last().asString().startsWith("old 4\n");
        more(1);
        assertThatThrownBy(() -> log.proof(9).orElseThrow().checkpoint().cosigned(witness.key()))
            .isInstanceOf(NotProvenException.class).hasMessageContaining("did not see");
    }

    @Test
    void whatWasSeenIsThereAfterARestartAndAWitnessThatKnowsMoreThanWeRememberSaysSo() throws Exception {
        seen(3);
        store.writer().write(db -> db.sql("DELETE FROM log_seen").update());
        logs.close();
        logs = logs();
        assertThat(logs.log(PROJECT).orElseThrow().seen()).isEmpty();
        seen(2);
        assertThat(asked).hasSize(3);
        assertThat(asked.get(1)).startsWith("old 0\n");
        assertThat(asked.get(2)).startsWith("old 4\n");
        logs.close();
        logs = logs();
        assertThat(logs.log(PROJECT).orElseThrow().seen())
            .hasValueSatisfying(seen -> assertThat(seen.size()).isEqualTo(6));
    }

    @Test
    void ofEachDayWhatWasSeenFirstAndLastIsKept() {
        List<Long> first = List.of(3L, 6L);
        for (int hour = 0; hour < 48; hour += 8) {
            now = AT.plus(Duration.ofHours(hour));
            seen(1);
        }
        assertThat(sizesSeen()).containsExactly(2L, 4L, 5L, 7L);
        ProjectLog log = logs.log(PROJECT).orElseThrow();
        assertThat(first).allSatisfy(event -> assertThat(log.seen(event)).hasValueSatisfying(
            seen -> assertThat(seen.size()).isEqualTo(event + 1)));
        logs.close();
        logs = logs();
        assertThat(sizesSeen()).containsExactly(2L, 4L, 5L, 7L);
        assertThat(logs.differences()).isEmpty();
    }

    private List<Long> sizesSeen() {
        return store.reader().sql("SELECT size FROM log_seen ORDER BY size").query(Long.class).list();
    }

    @Test
    void whoIsNotThereOrSignsSomethingElseHasNotSeenIt() {
        lies = true;
        seen(2);
        assertThat(logs.log(PROJECT).orElseThrow().seen()).isEmpty();
        elsewhere.removeContext("/w/add-checkpoint");
        seen(2);
        assertThat(logs.log(PROJECT).orElseThrow().seen()).isEmpty();
        assertThat(logs.log(PROJECT).orElseThrow().newest()).isPresent();
    }

    @Test
    void aDatabaseThatIsNotWhatAWitnessSawIsFoundAtTheStart() {
        seen(3);
        logs.close();
        store.writer().write(db -> {
            db.sql("DELETE FROM log_checkpoint").update();
            return db.sql("UPDATE event SET commitment = (SELECT commitment FROM event WHERE sequence = 1)"
                + " WHERE sequence = 2").update();
        });
        logs = logs();
        assertThat(logs.differences()).hasSize(1);
        assertThatThrownBy(() -> more(1)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aStampOfItsTimeIsOfExactlyTheBytesThatArePublished() throws Exception {
        elsewhere.createContext("/stamps", new StampsOfTests(AT, false)::stamp);
        more(2);
        elsewhere().ask();
        byte[] stamped = Files.readAllBytes(folder.resolve("log/P1/1/seen"));
        var token = new TimeStampResponse(Files.readAllBytes(folder.resolve("log/P1/1/seen.tsr"))).getTimeStampToken();
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
            .isEqualTo(MessageDigest.getInstance("SHA-256").digest(stamped));
        assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(Date.from(AT));
    }

    @Test
    void aStampThatWasEditedStopsTheProjectAndTheGoodOneStaysPublished() throws Exception {
        elsewhere.createContext("/stamps", new StampsOfTests(AT, false)::stamp);
        seen(2);
        byte[] good = Files.readAllBytes(folder.resolve("log/P1/1/seen.tsr"));
        logs.close();
        LogCheck check =
            new LogCheck(folder.resolve("log"), folder.resolve("log"), keys, store.writer(), store.reader());
        assertThat(check.of(PROJECT)).isEmpty();
        store.writer().write(db -> db.sql("UPDATE log_seen SET stamp = randomblob(10)").update());
        assertThat(check.of(PROJECT)).singleElement().asString().contains("a stored stamp is not of its checkpoint");
        logs = logs();
        assertThat(logs.differences()).hasSize(1);
        assertThat(Files.readAllBytes(folder.resolve("log/P1/1/seen.tsr"))).isEqualTo(good);
        store.writer().write(db -> db.sql("DELETE FROM log_seen").update());
        assertThat(check.of(PROJECT)).singleElement().asString().contains("what others signed is not in the database");
    }

    @Test
    void aPackHasTheFirstStampOfEachOfItsEvents() throws Exception {
        elsewhere.createContext("/stamps", new StampsOfTests(AT, false)::stamp);
        seen(2);
        seen(1);
        Openings openings = new Openings(logs, keys, vault, store.reader());
        ProjectLog log = openings.log(PROJECT);
        SortedMap<String, byte[]> pack = openings.signed(PROJECT, log, "case V1", AT,
            openings.of(PROJECT, log, List.of(1L, 2L, 3L), (_, _) -> true), Map.of());
        assertThat(pack).containsKeys("seen/3", "seen/3.tsr", "seen/4", "seen/4.tsr");
        assertThat(new TimeStampResponse(pack.get("seen/3.tsr")).getTimeStampToken().getTimeStampInfo()
            .getMessageImprintDigest()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(pack.get("seen/3")));
    }

    @Test
    void aStampOfOtherBytesIsNone() throws Exception {
        elsewhere.createContext("/stamps", new StampsOfTests(AT, true)::stamp);
        elsewhere.removeContext("/w/add-checkpoint");
        more(2);
        elsewhere().ask();
        assertThat(logs.log(PROJECT).orElseThrow().seen()).isEmpty();
    }

    private void seen(int more) {
        more(more);
        elsewhere().ask();
    }

    private void more(int many) {
        for (int i = 0; i < many; i++) {
            EventId id = new EventId("w" + events++);
            recorder.record(at -> new Event.WalkedIn(new Stamp(id, PROJECT, at)));
        }
        logs.publish();
    }

    private SeenElsewhere elsewhere() {
        String there = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        return new SeenElsewhere(logs, List.of(new Witness(witness.key(), URI.create(there + "/w/"))),
            new StampAuthority(URI.create(there + "/stamps"), random), () -> now);
    }

    /** As C2SP tlog-witness says. */
    private void witness(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(body);
            int middle = body.indexOf("\n\n");
            String[] head = body.substring(0, middle).split("\n", -1);
            Note note = Note.read(body.substring(middle + 2));
            Checkpoint checkpoint =
                Checkpoint.verified(note, note.text().lines().findFirst().orElseThrow(), keys.known(PROJECT));
            long old = Long.parseLong(head[0].substring("old ".length()));
            if (old != size) {
                answer(exchange, 409, size + "\n");
                return;
            }
            List<Hash> steps = new ArrayList<>();
            for (int i = 1; i < head.length; i++) {
                steps.add(Hash.read(head[i]));
            }
            new Consistency(old, checkpoint.size(), steps).verify(root, checkpoint.root());
            size = checkpoint.size();
            root = checkpoint.root();
            String cosigned = witness.cosign(Note.of(lies ? "another\n" : note.text()), AT).toString();
            answer(exchange, 200, cosigned.substring(cosigned.indexOf("\n\n") + 2));
        } catch (NotProvenException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
