package org.panke.formats.ndjson;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.panke.formats.text.NearestWord;

/** What was found, as far as it may be repeated: the format's own words, also misspelt; of all others the shape. */
final class Words {
    private static final int LONGEST = 40;
    private static final int DIGITS_SHOWN = 3;
    private static final int MOST_DIGITS = 6;
    private static final int LEAST_TO_BE_MISSPELT = 4;

    /** A word of the format is nobody's name. */
    private static final Set<String> KNOWN = known();

    private Words() {
    }

    private static Set<String> known() {
        Set<String> known =
            new HashSet<>(Set.of("T", "Z", "t", "z", "SELF", "NONE", "CHANNEL", "NATURAL", "SPLIT", "CODE",
                "RING", "VISIT_CODE", "VISITOR", "SUPPLIER", "CHILD", "DISMANTLED", "HALTED", "RESUMED", "true",
                "false", "null", "E", "e"));
        for (Kind kind : Kind.values()) {
            known.add(kind.type());
        }
        for (Field field : Field.values()) {
            known.add(field.key());
        }
        return Set.copyOf(known);
    }

    /** Shortened; letters of other words are {@code □}, and of a number long enough to be a phone few digits are left. */
    static String shown(String text) {
        var shown = new StringBuilder();
        for (int at = 0; at < text.length();) {
            if (shown.codePointCount(0, shown.length()) >= LONGEST) {
                return shown.append('…').toString();
            }
            int end = endOfWord(text, at);
            if (end > at) {
                shown.append(word(text.substring(at, end)));
            } else {
                end = Math.max(endOfNumber(text, at), text.offsetByCodePoints(at, 1));
                shown.append(Character.isDigit(text.codePointAt(at))
                    ? number(text.substring(at, end))
                    : printable(text.codePointAt(at)));
            }
            at = end;
        }
        return shown.toString();
    }

    /** A field's name, as programs choose them; what no program would choose only as far as {@link #shown} goes. */
    static String key(String text) {
        if (!text.matches("[A-Za-z][A-Za-z0-9_.-]{0,39}")) {
            return shown(text);
        }
        return Pattern.compile("[0-9]+").matcher(text).replaceAll(digits -> number(digits.group()));
    }

    private static int endOfWord(String text, int begin) {
        int at = begin;
        while (at < text.length() && (Character.isLetter(text.codePointAt(at)) || text.charAt(at) == '_')) {
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }

    private static int endOfNumber(String text, int begin) {
        int at = begin;
        while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }

    private static String word(String word) {
        boolean isOurs = KNOWN.contains(word)
            || (word.length() >= LEAST_TO_BE_MISSPELT && word.length() <= LONGEST
                && NearestWord.to(word, KNOWN) != null);
        return isOurs ? word : "□".repeat(Math.min(LONGEST, word.codePointCount(0, word.length())));
    }

    private static String number(String digits) {
        return digits.length() > MOST_DIGITS
            ? digits.substring(0, DIGITS_SHOWN) + "#".repeat(Math.min(LONGEST, digits.length() - DIGITS_SHOWN))
            : digits;
    }

    private static String printable(int mark) {
        return Character.isISOControl(mark) || (mark >= 0xD800 && mark < 0xE000)
            ? "U+" + hex(mark, 4)
            : Character.toString(mark);
    }

    /** At least so many hexadecimal digits. */
    static String hex(int number, int digits) {
        return HexFormat.of().withUpperCase().toHexDigits(number, digits);
    }
}
