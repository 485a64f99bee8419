package org.panke.formats.tables;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's header and what it is known to mean.
 *
 * @param rank how good it is among several columns of the same meaning; less is better
 */
record Header(String text, Field field, int rank) {
    private static final Pattern ASIDE = Pattern.compile("[(\\[【〔][^)\\]】〕]*[)\\]】〕]?");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern WAN = Pattern.compile("万元?");
    private static final Pattern WHOSE = Pattern.compile("^(?:客户|顾客|customer|client)(?=.)");
    private static final Map<String, Header> KNOWN = known();

    /** The header as {@link Field} names it: full-width, blanks, signs, asides and case do not count. */
    static String plain(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String main = NO_LETTER.matcher(ASIDE.matcher(whole).replaceAll("")).replaceAll("");
        return main.isEmpty() ? NO_LETTER.matcher(whole).replaceAll("") : main;
    }

    /** What the header means, by itself; null where nobody knows. */
    static @Nullable Header of(String text) {
        String plain = plain(text);
        Header known = KNOWN.get(plain);
        if (known == null) {
            known = KNOWN.get(WHOSE.matcher(plain).replaceFirst(""));
            known = known != null && known.field() == Field.ID ? null : known; // a customer's number is no row's
        }
        if (known == null) {
            return null;
        }
        boolean wan = known.field() == Field.AMOUNT && WAN.matcher(text).find();
        return new Header(text, wan ? Field.AMOUNT_WAN : known.field(), known.rank());
    }

    private static Map<String, Header> known() {
        Map<String, Header> known = new HashMap<>();
        for (Field field : Field.values()) {
            List<String> headers = field.headers();
            headers.forEach(header -> known.put(header, new Header(header, field, headers.indexOf(header))));
        }
        return Map.copyOf(known);
    }
}
