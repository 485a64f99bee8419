package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.evidence.Logs;
import org.panke.server.ledger.Recorder;

/** Yesterday's whole folder of data, logs and all, wherever somebody lays it; and a sound one that only moves. */
class PutBackTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path yesterday;

    @BeforeEach
    void aDayOfWhichYesterdayWasKept() throws IOException {
        data = folder.resolve("data");
        yesterday = folder.resolve("yesterday");
        try (Running server = server(data, "k")) {
            OfficeOfTests.open(server);
            record(server, "w1");
        }
        copied(data, yesterday);
        try (Running server = server(data, "k")) {
            record(server, "w2");
        }
    }

    private Running server(Path where, String key) {
        return new Running(new ServeOptions(where, folder.resolve(key), 0));
    }

    private Told fsck(Path where, String key) {
        return Told.by("fsck", new String[]{"--data=" + where, "--key=" + folder.resolve(key)}, Map.of());
    }

    private static void record(Running server, String id) {
        server.bean(Recorder.class)
            .record(at -> new Event.WalkedIn(new Stamp(new EventId(id), new ProjectId("P1"), at)));
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void deleted(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void itIsNoticedUnderAnotherPathToo() {
        Told found = fsck(yesterday, "k");
        assertThat(found.status()).as(found.out()).isOne();
        assertThat(found.out()).contains("2 events were published, 1 are there");
        try (Running server = server(yesterday, "k")) {
            assertThat(server.bean(Logs.class).differences()).hasSize(1);
        }
    }

    @Test
    void itIsNoticedOnAnotherMachineToWhichTheKeyCameWithWhatLiesBesideIt() throws IOException {
        for (String each : new String[]{"", ".halves", ".log"}) {
            copied(folder.resolve("k" + each), folder.resolve("other" + each));
        }
        try (Running server = server(yesterday, "other")) {
            assertThat(server.bean(Logs.class).differences()).hasSize(1);
        }
    }

    @Test
    void whatIsSoundMovesWithoutAWord() throws IOException {
        Path moved = Files.move(data, folder.resolve("moved"));
        assertThat(fsck(moved, "k").out()).contains("2 events, no difference");
        try (Running server = server(moved, "k")) {
            assertThat(server.bean(Logs.class).differences()).isEmpty();
            assertThat(server.said()).doesNotContain("lay beside the master key");
            record(server, "w3");
        }
        assertThat(fsck(moved, "k").out()).contains("3 events, no difference");
    }

    @Test
    void whatLiesBesideTheKeyIsMissedAndIsThereAgainAfterAStartThatPublishesNothing() throws IOException {
        deleted(folder.resolve("k.log"));
        Told found = fsck(data, "k");
        assertThat(found.status()).as(found.out()).isOne();
        assertThat(found.out()).contains("no checkpoint lies beside the master key");
        try (Running server = server(data, "k")) {
            assertThat(server.bean(Logs.class).differences()).isEmpty();
        }
        assertThat(fsck(data, "k").out()).contains("2 events, no difference");
        Told old = fsck(yesterday, "k");
        assertThat(old.out()).contains("2 events were published, 1 are there");
    }
}
