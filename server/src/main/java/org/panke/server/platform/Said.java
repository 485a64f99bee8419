package org.panke.server.platform;

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
}
