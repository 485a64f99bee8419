package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;

class WorldFilesTest {
    private static final SimulationOptions SMALL = SimulationOptions.of(1, 2, 1).withVisitsPerDay(10);

    @TempDir
    Path folder;

    private WorldFiles.Written write(String name) throws IOException {
        return new WorldFiles(Simulation.of(SMALL), event -> {
        }).write(folder.resolve(name));
    }

    @Test
    void theSameOptionsGiveTheSameBytes() throws IOException {
        WorldFiles.Written one = write("one");
        WorldFiles.Written other = write("other");
        assertThat(Files.mismatch(one.events(), other.events())).isEqualTo(-1);
        assertThat(Files.mismatch(one.truth(), other.truth())).isEqualTo(-1);
        assertThat(Files.mismatch(one.rules(), other.rules())).isEqualTo(-1);
    }

    /** Changes only when the stories, the rates or the format do; then the worlds of all seeds have changed. */
    @Test
    void theBytesAreThoseOfEveryOtherMachine() throws IOException {
        WorldFiles.Written written = write("world");
        assertThat(List.of(digest(written.events()), digest(written.truth()), digest(written.rules())))
            .containsExactly("eb83ca8b5a72061b", "8b75072fd6e6fd26", "442aead8f940e1ac");
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void standardOutputGetsTheSameEvents() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorldFiles(Simulation.of(SMALL), event -> {
        }).write(out);
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(write("world").events()));
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() throws IOException {
        List<Event> read = new ArrayList<>();
        try (EventSource source = EventReader.open(write("world").events())) {
            while (source.advance(new EventSource.Sink() {
                @Override
                public void event(Event event, long line) {
                    read.add(event);
                }

                @Override
                public void problem(Problem problem) {
                    throw new AssertionError(problem.toString());
                }
            })) {
                // until the end
            }
        }
        assertThat(read.equals(World.of(SMALL).events())).isTrue();
    }

    @Test
    void everyLineOfTruthHasEveryField() throws IOException {
        for (String line : Files.readAllLines(write("world").truth(), StandardCharsets.UTF_8)) {
            assertThat(line)
                .matches("\\{\"(agent|staff|person|event|visit|contract)\":\"[^\"]+\",\"project\":\"P[12]\".*}");
        }
        assertThat(Files.readString(write("again").truth())).contains("\"brought\":null,\"agent\":null")
            .contains("\"schemes\":[\"FLYING_ORDER\"]");
    }
}
