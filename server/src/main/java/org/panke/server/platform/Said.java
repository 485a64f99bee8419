package org.panke.server.platform;

import java.util.Locale;
import java.util.function.Function;
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

    /** The same where it stands alone: English begins with a capital. */
    public Said alone() {
        return new Said(zh, en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
    }
}
