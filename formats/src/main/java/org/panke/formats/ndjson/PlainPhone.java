package org.panke.formats.ndjson;

import org.panke.attribution.Contact;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.formats.phones.Phones;

/** Reads the two usual spellings, {@code 13800001234} and {@code 138****1234}, at once, and leaves others to {@link Phones}. */
final class PlainPhone {
    private static final int DIGITS = 11;
    private static final int HIDDEN_FROM = 3;
    private static final int HIDDEN_TO = 7;

    private PlainPhone() {
    }

    static Contact read(byte[] text, int from, int to) {
        boolean canBe = to - from == DIGITS && text[from] == '1' && text[from + 1] >= '3';
        long shown = canBe ? digits(text, from, from + HIDDEN_FROM, 0) : -1;
        long last = shown < 0 ? -1 : digits(text, from + HIDDEN_TO, to, 0);
        if (last >= 0 && isHidden(text, from)) {
            return new Mask(PhoneForm.FIRST3_LAST4, (int) (shown * 10_000 + last));
        }
        long all = last < 0 ? -1 : digits(text, from + HIDDEN_FROM, from + HIDDEN_TO, shown);
        return all < 0 ? Phones.parse(Utf8.readable(text, from, to)) : Phone.mainland(all * 10_000 + last);
    }

    private static boolean isHidden(byte[] text, int from) {
        for (int at = from + HIDDEN_FROM; at < from + HIDDEN_TO; at++) {
            if (text[at] != '*') {
                return false;
            }
        }
        return true;
    }

    /** The number that begins with {@code front} and goes on with these digits; -1 where they are not all digits. */
    private static long digits(byte[] text, int from, int to, long front) {
        long value = front;
        for (int at = from; at < to; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
