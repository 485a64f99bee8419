package org.panke.server.platform;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;

/** A sentence in both languages; a page shows the one its reader chose. */
public record Said(String zh, String en) {
    /** The same thing, said by each language's sentences. */
    public static Said by(Rules rules, Function<Sentences, String> sentence) {
        return new Said(sentence.apply(Sentences.of(Language.ZH, rules)),
            sentence.apply(Sentences.of(Language.EN, rules)));
    }

    /** All of them one after the other, with something between in each language. */
    public static Said joined(List<Said> all, String zh, String en) {
        return new Said(all.stream().map(Said::zh).collect(Collectors.joining(zh)),
            all.stream().map(Said::en).collect(Collectors.joining(en)));
    }

    /** For who reads lines of a log or a terminal, whichever their language. */
    public String both() {
        return zh + " " + en;
    }

    /** The same where it stands alone: English begins with a capital. */
    public Said alone() {
        return new Said(zh, en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
    }
}
