package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.HashList;
import org.panke.evidence.Mirror;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.server.evidence.Logs;
import org.panke.server.ledger.Recorder;

/** The log as anybody reads it: over HTTP, without being known. */
class PublishedLogTest {
    private static final int EVENTS = 300;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Running server;

    @BeforeEach
    void anOffice() {
        server = new Running(folder);
        OfficeOfTests.open(server);
        for (int i = 0; i < EVENTS; i++) {
            String id = "w" + i;
            server.bean(Recorder.class)
                .record(at -> new Event.WalkedIn(new Stamp(new EventId(id), new ProjectId("P1"), at)));
        }
        server.bean(Logs.class).publish();
    }

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private Optional<byte[]> read(String path) {
        try {
            HttpResponse<byte[]> answer =
                http.send(server.request("/log/P1/" + path, null).build(), BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itIsFollowedOverHttpAndWhatIsNotThereIsNotGiven() throws NotProvenException {
        NoteKey key = NoteKey.read(new String(read("keys").orElseThrow(), UTF_8)
            .strip());
        Note note = Note.read(read("1/checkpoint").orElseThrow());
        String origin = note.text().lines().findFirst().orElseThrow();
        Checkpoint checkpoint = Checkpoint.verified(note, origin, List.of(key));
        assertThat(checkpoint.size()).isEqualTo(EVENTS + 1);
        HashList kept = new HashList();
        new Mirror(origin, kept).follow(checkpoint, path -> read("1/" + path), (_, _) -> {
        }, _ -> {
        });
        assertThat(kept.size()).isEqualTo(EVENTS + 1);
        for (String path : List.of("2/checkpoint", "1/tile/0/002", "1/tile/0/001.p/46", "1/tile/0/0",
            "1/tile/0/../../panke.db", "1/tile/entries/x")) {
            assertThat(read(path)).as(path).isEmpty();
        }
        assertThat(read("1/tile/0/001.p/20")).hasValueSatisfying(tile -> assertThat(tile).hasSize(20 * 32));
    }

    @Test
    void aCopyOfItIsKeptElsewhereAndGoesOnWithIt() {
        String[] look = {"verify", "--log", server.request("/log/P1/1/", null).build().uri().toString(), "--state",
            folder.resolve("elsewhere").toString(), "--key", new String(read("keys").orElseThrow(), UTF_8).strip()};
        Elsewhere.Ran first = Elsewhere.panke(look);
        assertThat(first.status()).as(first.out()).isZero();
        assertThat(first.out()).contains(": holds").contains(EVENTS + 1 + " leaves");
        server.bean(Recorder.class)
            .record(at -> new Event.WalkedIn(new Stamp(new EventId("one more"), new ProjectId("P1"), at)));
        server.bean(Logs.class).publish();
        Elsewhere.Ran second = Elsewhere.panke(look);
        assertThat(second.status()).as(second.out()).isZero();
        assertThat(second.out()).contains("1 of them read just now");
        Elsewhere.Ran copy = Elsewhere.panke("verify", "--log", folder.resolve("elsewhere/1").toString(), look[5],
            look[6]);
        assertThat(copy.status()).as(copy.out()).isZero();
    }

    @Test
    void whatWasPublishedCanStillBeReadWhereTheEventsAreOthersNow() throws NotProvenException, SQLException {
        server.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("panke.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE event SET commitment = randomblob(32) WHERE sequence = 7");
        }
        server = new Running(folder);
        assertThat(server.bean(Logs.class).differences()).hasSize(1);
        NoteKey key = NoteKey.read(new String(read("keys").orElseThrow(), UTF_8).strip());
        Note note = Note.read(read("1/checkpoint").orElseThrow());
        String origin = note.text().lines().findFirst().orElseThrow();
        HashList kept = new HashList();
        new Mirror(origin, kept).follow(Checkpoint.verified(note, origin, List.of(key)), path -> read("1/" + path),
            (_, _) -> {
            }, _ -> {
            });
        assertThat(kept.size()).isEqualTo(EVENTS + 1);
    }
}
