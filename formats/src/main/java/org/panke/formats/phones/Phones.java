package org.panke.formats.phones;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Contact;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;

/**
 * Reads a phone number as people write it: full-width digits, blanks, hyphens, dots, parentheses and +86, 0086 or 86 in
 * front make no difference, and hidden places may be written with any usual sign, as in {@code 138****1234} or
 * {@code 138 ×××× 1234}.
 *
 * <p>Mainland mobiles are eleven digits, 1[3-9] in front. Any other full number needs +country or 00country, or the
 * leading 0 of a mainland area code; whether it is possible is libphonenumber's word, which is loaded only when the
 * first such number is met. The text is never kept.
 */
public final class Phones {
    private static final NotAPhone NO_PHONE = new NotAPhone();
    private static final long ELEVEN_DIGITS = 100_000_000_000L;
    private static final int CHINA = 86;

    private Phones() {}

    /** The number behind the text, its mask, or {@link NotAPhone}. */
    public static Contact parse(String text) {
        long mobile = mainlandMobile(text);
        if (mobile > 0) {
            return Phone.mainland(mobile);
        }
        String plain = Signs.plain(text);
        if (plain == null) {
            plain = Signs.plain(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
        return plain == null ? NO_PHONE : contact(plain);
    }

    /** Like {@link #parse}, where only a full number will do; null for anything else. */
    public static @Nullable Phone full(String text) {
        return parse(text) instanceof Phone phone ? phone : null;
    }

    private static Contact contact(String plain) {
        String national = withoutChina(plain);
        if (plain.indexOf(Signs.HIDDEN) >= 0) {
            return Masks.parse(national, NO_PHONE);
        }
        long mobile = mainlandMobile(plain);
        return mobile > 0 ? Phone.mainland(mobile) : Elsewhere.parse(plain, NO_PHONE);
    }

    private static String withoutChina(String plain) {
        for (String prefix : new String[]{"+86", "0086", "86"}) {
            if (plain.length() == prefix.length() + 11 && plain.startsWith(prefix)) {
                return plain.substring(prefix.length());
            }
        }
        return plain;
    }

    /** The eleven digits, or 0; the way nearly every number takes, so it leaves nothing behind on the heap. */
    private static long mainlandMobile(String text) {
        long digits = 0;
        int count = 0;
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Signs.digit(c);
            if (digit >= 0) {
                if (++count > 15) {
                    return 0;
                }
                digits = digits * 10 + digit;
            } else if (Signs.isPlus(c) && count == 0 && !plus) {
                plus = true;
            } else if (!Signs.isFiller(c)) {
                return 0;
            }
        }
        long national = digits % ELEVEN_DIGITS;
        long country = digits / ELEVEN_DIGITS;
        boolean here = (count == 11 && !plus) || (country == CHINA && (count == 13 || (count == 15 && !plus)));
        return here && national >= 13_000_000_000L && national < 20_000_000_000L ? national : 0;
    }
}
