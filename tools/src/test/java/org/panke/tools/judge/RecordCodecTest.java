package org.panke.tools.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Event;
import org.panke.attribution.Judge;
import org.panke.attribution.Phone;
import org.panke.attribution.Rules;
import org.panke.attribution.SignalKind;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;
import org.panke.formats.rules.RuleFile;

class RecordCodecTest {
    private final RecordCodec codec = new RecordCodec();

    @Test
    void everyKindOfValueComesBackEqual() throws IOException {
        for (Object value : List.of("", "王\ud83c\udfe0", 7L, 7, -0.5, true, false, Instant.ofEpochSecond(1, 2),
            Duration.ofMillis(1500), List.of(), Arrays.asList("a", null, List.of(1L)), SignalKind.NEAR_MISS,
            Phone.mainland(13800001234L))) {
            assertThat(back(value)).isEqualTo(value);
        }
        assertThat(back(null)).isNull();
        assertThatThrownBy(() -> back(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyEventAndFindingComesBackEqual() throws IOException {
        List<Event> events = new ArrayList<>();
        try (var reader = new EventReader(
            new ByteArrayInputStream(String.join("\n", Office.events(4000, 9)).getBytes(UTF_8)), "e", -1)) {
            boolean more = true;
            while (more) {
                more = reader.advance(new EventSource.Sink() {
                    @Override
                    public void event(Event event, long line) {
                        events.add(event);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new AssertionError(problem);
                    }
                });
            }
        }
        Rules rules = ((RuleFile.Good) RuleFile.read(new StringReader(Office.RULES), "rules")).rules();
        List<Object> all = new ArrayList<>(events);
        var judge = new Judge(rules);
        events.forEach(event -> judge.accept(event, all::add));
        judge.finish(all::add);
        Set<Class<?>> kinds = new HashSet<>();
        for (Object each : all) {
            kinds.add(each.getClass());
            assertThat(back(each)).isEqualTo(each);
        }
        assertThat(kinds).hasSizeGreaterThan(8);
    }

    private Object back(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        codec.write(value, new DataOutputStream(bytes));
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
