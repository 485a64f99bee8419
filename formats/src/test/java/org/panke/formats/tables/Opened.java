package org.panke.formats.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.Event;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.formats.Language;
import org.panke.formats.Problem;

/** Everything that came out of one table. */
record Opened(List<Event> events, List<Long> lines, List<Problem> problems,
        List<Notice> notices) implements EventSource.Sink {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Rules RULES = new Rules(Rules.CHINA, Set.of(), Map.of(new ChannelId("A1"),
        new Channel(new ChannelId("A1"), ChannelKind.AGENCY, "安家", new Commission.Open(), Set.of(), null, null),
        new ChannelId("O1"),
        new Channel(new ChannelId("O1"), ChannelKind.OWN, "自渠", new Commission.Open(), Set.of(), null, null)),
        Set.of(), List.of());

    static Opened file(Path file) {
        return file(file, Mapping.NONE);
    }

    static Opened file(Path file, Mapping mapping) {
        Opened opened = new Opened(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (EventSource source = Tables.open(file, RULES, mapping, null, opened.notices::add)) {
            while (source.advance(opened)) {
                if (source.size() >= 0 && source.position() > source.size()) {
                    throw new IllegalStateException("read beyond the end");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened;
    }

    /** A text file in UTF-8. */
    static Opened text(Path folder, String text) {
        return file(written(folder, "table.csv", text, StandardCharsets.UTF_8));
    }

    static Path written(Path folder, String name, String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve(name), text, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void event(Event event, long line) {
        events.add(event);
        lines.add(line);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** The only event. */
    <E extends Event> E only(Class<E> type) {
        if (events.size() != 1 || !problems.isEmpty()) {
            throw new AssertionError(events + " " + problems);
        }
        return type.cast(events.getFirst());
    }

    /** What the only problem expected, in English. */
    String expected() {
        if (problems.size() != 1) {
            throw new AssertionError(problems);
        }
        return problems.getFirst().expected().in(Language.EN);
    }

    /** All that was noticed, in English. */
    String noticed() {
        return String.join("\n", notices.stream().map(notice -> notice.in(Language.EN)).toList());
    }
}
