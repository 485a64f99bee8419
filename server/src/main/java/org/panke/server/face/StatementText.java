package org.panke.server.face;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Digest;
import org.panke.consent.assessment.Configuration;
import org.panke.server.face.StatementKind.Asks;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;
import org.panke.server.platform.Secrets;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that somebody signs.
 *
 * @param event the signature's id, so that no two texts are one
 * @param by who signs
 * @param name of whom it is about, where it is about somebody
 * @param number of a filing
 * @param date of a filing
 * @param of what the office does, part by part, when it was filed: each with its digest; null of what is no filing
 * @param seen each line of the checklist, in the words that whoever signed has read
 */
record StatementText(String event, String project, String by, StatementKind kind, String text, @Nullable String name,
        @Nullable String number, @Nullable LocalDate date, @Nullable Map<String, String> of, List<Said> seen) {
    private static final JsonMapper JSON = JsonMapper.shared();

    StatementText {
        of = of == null ? null : Collections.unmodifiableMap(new TreeMap<>(of));
        seen = List.copyOf(seen);
    }

    /** As somebody gives it. */
    record Wanted(@Nullable String id, @Nullable String kind, @Nullable String text, @Nullable String name,
            @Nullable String number, @Nullable String date, @Nullable List<String> points) {
    }

    /**
     * Whole, or a problem that names the field.
     *
     * @param now what the office does
     * @param today by the project's clock: nothing was filed later
     */
    static StatementText of(Wanted wanted, String project, String by, Configuration now, LocalDate today) {
        StatementKind kind = kind(wanted.kind);
        List<String> seen = wanted.points == null ? List.of() : wanted.points;
        if (!Set.copyOf(seen).equals(Set.copyOf(kind.points().stream().map(StatementKind.Point::word).toList()))) {
            throw Given.wrong("points", "请逐项核对后再签", "look at each line of the list before you sign");
        }
        return new StatementText(Given.id(wanted.id), project, by, kind, Given.words(wanted.text, "text"),
            kind.asks().contains(Asks.NAME) ? Given.text(wanted.name, "name") : null,
            kind.asks().contains(Asks.NUMBER) ? Given.text(wanted.number, "number") : null,
            kind.asks().contains(Asks.DATE) ? date(wanted.date, today) : null,
            kind == StatementKind.FILING ? digests(now) : null,
            kind.points().stream().map(StatementKind.Point::said).toList());
    }

    private static Map<String, String> digests(Configuration now) {
        return now.parts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().hex()));
    }

    /** What the office did when it was filed; empty where it is no filing. */
    Optional<Configuration> filed() {
        return Optional.ofNullable(of).map(digests -> new Configuration(
            digests.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Digest(each.getValue())))));
    }

    private static StatementKind kind(@Nullable String word) {
        for (StatementKind each : StatementKind.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw Given.wrong("kind", "没有这种声明", "there is no such kind of statement");
    }

    private static LocalDate date(@Nullable String given, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(given == null ? "" : given);
            if (!date.isAfter(today)) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Given.wrong("date", "应为不晚于今天的日期，例如 2026-03-01",
            "expected a day no later than today, such as 2026-03-01");
    }

    static StatementText read(String json) {
        return JSON.readValue(json, StatementText.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** By which an event names it: SHA-256, in hexadecimal. */
    static String digest(String json) {
        return Secrets.hex(json);
    }
}
