package org.panke.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Language;
import org.panke.formats.Problem;
import org.panke.formats.words.Numbers;

/** What the command line says, in one language. */
public final class Messages {
    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public static Messages in(Language language) {
        String name = language == Language.ZH ? "messages_zh.properties" : "messages_en.properties";
        try (var stream = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(stream, UTF_8)) {
            return new Messages(language, new PropertyResourceBundle(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    public Language language() {
        return language;
    }

    /** What stands under the key, with {@code {0}}, {@code {1}} … replaced by the details; whole numbers are grouped. */
    public String say(String key, @Nullable Object... details) {
        String text = bundle.getString(key);
        for (int i = 0; i < details.length; i++) {
            Object detail = details[i];
            String said = detail instanceof Long || detail instanceof Integer
                ? Numbers.grouped(((Number) detail).longValue())
                : String.valueOf(detail);
            text = text.replace("{" + i + "}", said);
        }
        return text;
    }

    /** {@code FILE:LINE:COLUMN: field: found …, expected …}. */
    public String say(Problem problem) {
        String place = problem.file() + ":" + problem.line() + (problem.column() == null ? "" : ":" + problem.column());
        String field = problem.field() == null ? "" : problem.field() + say("problem.colon");
        String expected = problem.expected().in(language);
        return place + ": " + field + (problem.found().isEmpty()
            ? say("problem.nothing", expected)
            : say("problem.found", problem.found(), expected));
    }
}
