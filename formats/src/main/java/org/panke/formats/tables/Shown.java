package org.panke.formats.tables;

import java.util.regex.Pattern;
import org.panke.attribution.NotAPhone;
import org.panke.formats.phones.Phones;
import org.panke.formats.text.Shape;

/** What a problem may show of a cell: columns slip, so any cell may hold a phone or a name. */
final class Shown {
    private static final Pattern HARMLESS = Pattern.compile("[\\d\\s\\p{P}\\p{S}年月日号时点分秒上下午晚万亿元星期周TZ]{0,40}");

    private static final int LIKE_A_PHONE = 7;

    private Shown() {}

    /** Numbers and times in the cell's own words, everything else by its shape. */
    static String of(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean number = digits < LIKE_A_PHONE || text.startsWith("20");
        boolean harmless = number && HARMLESS.matcher(text).matches() && Phones.parse(text) instanceof NotAPhone;
        return harmless ? text : Shape.of(text);
    }
}
