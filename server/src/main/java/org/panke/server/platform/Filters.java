package org.panke.server.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.formats.phones.Phones;
import org.springframework.http.HttpStatus;

/** What callers may ask for; nothing asked is null. */
public final class Filters {
    private static final int LONGEST = 64;
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private Filters() {
    }

    /** @throws ApiProblem where it is none of these */
    public static @Nullable String one(@Nullable String asked, String field, Set<String> known) {
        String text = text(asked);
        if (text != null && !known.contains(text)) {
            String words = String.join(", ", known.stream().sorted().toList());
            throw bad(field, "应为 " + words, "expected one of " + words);
        }
        return text;
    }

    /** In which language somebody read, {@code zh} where they do not say. @throws ApiProblem where it is none of ours */
    public static String language(@Nullable String asked) {
        String language = one(asked, "language", LANGUAGES);
        return language == null ? "zh" : language;
    }

    public static @Nullable String text(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked.strip();
    }

    /** @throws ApiProblem where it is no time with its zone */
    public static @Nullable Instant instant(@Nullable String asked, String field) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(asked).toInstant();
        } catch (DateTimeException e) {
            throw bad(field, "应为带时区的时间，例如 2026-03-01T09:00:00+08:00",
                "expected a time with its zone, such as 2026-03-01T09:00:00+08:00");
        }
    }

    /**
     * Chosen by the sender.
     *
     * @throws ApiProblem where there is none, or it is too long
     */
    public static String id(@Nullable String id) {
        return Given.addressed(line(id, "id", LONGEST), "id");
    }

    /** @throws ApiProblem where nothing is said, or too much */
    public static String needed(@Nullable String value, String field, int longest) {
        if (value == null || value.isBlank()) {
            throw bad(field, "不能为空", "must not be empty");
        }
        if (value.length() > longest) {
            throw bad(field, "最多 " + longest + " 个字", "at most " + longest + " characters");
        }
        return value.strip();
    }

    /** @throws ApiProblem where nothing is said, too much, or more than a line */
    public static String line(@Nullable String value, String field, int longest) {
        return Given.plain(needed(value, field, longest), field);
    }

    /** @throws ApiProblem where it is no full phone number */
    public static Phone phone(@Nullable String text, String field) {
        Phone phone = text == null ? null : Phones.full(text);
        if (phone == null) {
            throw bad(field, "应为完整手机号", "expected a full phone number");
        }
        return phone;
    }

    private static ApiProblem bad(String field, String chinese, String english) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", chinese, english, field);
    }
}
