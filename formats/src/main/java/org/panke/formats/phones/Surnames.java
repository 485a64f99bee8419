package org.panke.formats.phones;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The surname in what people write as a name, so that two surnames are the same exactly when the texts given back are
 * equal: 王, 王先生 and 王小明 are one; 欧 and 欧阳 are two; 陳 and 陈 are one.
 *
 * <p>Titles go. Of a Chinese name the surname stays, a compound one whole; of a name in another script its last word, or
 * what stands before a comma, without regard to case: {@code John Smith}, {@code Mr. SMITH} and {@code Smith, John}
 * are one. A transliterated name (买买提·艾力) has no surname and stays whole.
 */
public final class Surnames {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*\\]?|【[^】]*】?");
    private static final Pattern HIDDEN_IN_FRONT = Pattern.compile("^[\\s\\p{P}]*[*×#●○•?]");
    private static final Pattern TRANSLITERATED = Pattern.compile("\\p{IsHan}+(?:[·・•.‧]\\p{IsHan}+)+");
    private static final Pattern WORD_TITLES = Pattern
        .compile("\\b(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|jr|sr)\\b\\.?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’\\-]+");

    private Surnames() {}

    /** The surname, comparable; null where the text names nobody. */
    public static @Nullable String of(String text) {
        if (ChineseNames.isPlain(text)) {
            return ChineseNames.surname(text);
        }
        String plain = ASIDE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").strip();
        if (plain.isEmpty() || HIDDEN_IN_FRONT.matcher(plain).find()) {
            return null;
        }
        String han = ChineseNames.han(plain);
        if (han.isEmpty()) {
            return other(plain);
        }
        Matcher transliterated = TRANSLITERATED.matcher(plain);
        return transliterated.find()
            ? ChineseNames.withoutTitle(plain.substring(transliterated.start(), transliterated.end()))
                .replaceAll("[・•.‧]", "·")
            : ChineseNames.surname(han);
    }

    private static @Nullable String other(String plain) {
        String words = WORD_TITLES.matcher(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)).replaceAll(" ");
        int comma = words.indexOf(',');
        String name = NO_WORD.matcher(comma > 0 ? words.substring(0, comma) : words).replaceAll(" ").strip();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.chars().anyMatch(Character::isLetter) ? last : null;
    }
}
