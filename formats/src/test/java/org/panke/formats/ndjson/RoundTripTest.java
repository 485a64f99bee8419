package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Event;

class RoundTripTest {
    private static final long SEED = 20260301;

    @Test
    void whatIsWrittenIsReadBackEqual() throws IOException {
        var random = new SplittableRandom(SEED);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            events.add(AnyEvent.of(random, i));
        }
        var read = Reading.ofBytes(written(events));
        assertThat(read.problems).as("seed " + SEED).isEmpty();
        assertThat(read.events).as("seed " + SEED).isEqualTo(events);
    }

    @Test
    void thePlainWayReadsWhatTheExactWayReads() throws Exception {
        var random = new SplittableRandom(SEED);
        var assembler = new Assembler(new Vocabulary(Vocabulary.FEW));
        var plainLine = new PlainLine();
        var exactLine = new ExactLine(assembler);
        var draft = new Draft();
        int plain = 0;
        for (int i = 0; i < 30_000; i++) {
            byte[] line = spoiled(written(List.of(AnyEvent.of(random, i))), random);
            byte[] padded = Arrays.copyOf(line, line.length + Long.BYTES);
            Event found = null;
            if (plainLine.read(padded, 0, draft) == line.length) {
                try {
                    found = assembler.event(draft);
                    plain++;
                } catch (BadField e) {
                    // the exact way will say the same
                }
            }
            String as = "seed " + SEED + " line " + i + ": " + new String(line, UTF_8);
            try {
                Event exact = exactLine.read(Arrays.copyOf(line, line.length - 1));
                assertThat(found == null || found.equals(exact)).as(as).isTrue();
            } catch (BadLine e) {
                assertThat(found).as(as).isNull();
            }
        }
        assertThat(plain).as("lines that were plain").isGreaterThan(5_000);
    }

    /** Half of the lines with one byte changed, left out or said twice; none with another line feed. */
    private static byte[] spoiled(byte[] line, SplittableRandom random) {
        if (random.nextBoolean()) {
            return line;
        }
        int at = random.nextInt(line.length - 1);
        var changed = new ByteArrayOutputStream();
        changed.write(line, 0, at);
        switch (random.nextInt(3)) {
            case 0 -> changed.write("\" ,:{}[]\\0an*\u0001\u00e9".getBytes(UTF_8)[random.nextInt(15)]);
            case 1 -> changed.write(new byte[]{line[at], line[at]}, 0, 2);
            default -> {
                // left out
            }
        }
        changed.write(line, at + 1, line.length - at - 1);
        return changed.toByteArray();
    }

    private static byte[] written(List<Event> events) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new EventWriter(out)) {
            for (Event event : events) {
                writer.write(event);
            }
        }
        return out.toByteArray();
    }
}
