package org.panke.formats.ndjson;

import java.util.HexFormat;

/** Words that were found, as far as they may be repeated. */
final class Words {
    private static final int LONGEST = 40;
    private static final int DIGITS_SHOWN = 3;
    private static final int MOST_DIGITS = 6;

    private Words() {
    }

    /** The words, shortened; of a number long enough to be a phone only the first digits. */
    static String shown(String text) {
        var shape = new StringBuilder();
        int run = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (shape.length() >= LONGEST) {
                return shape.append('…').toString();
            }
            int mark = text.codePointAt(at);
            run = Character.isDigit(mark) ? run + 1 : 0;
            if (run > MOST_DIGITS) {
                for (int back = 1; back <= MOST_DIGITS - DIGITS_SHOWN; back++) {
                    shape.setCharAt(shape.length() - back, '#');
                }
                shape.append('#');
            } else {
                shape.append(printable(mark));
            }
        }
        return shape.toString();
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
