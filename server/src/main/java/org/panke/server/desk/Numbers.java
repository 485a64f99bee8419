package org.panke.server.desk;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.Contact;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;

/** How phones are shown. */
public final class Numbers {
    private static final int PLACES = 11;
    private static final int CHINA = 86;

    private Numbers() {
    }

    /** {@code 138****1234}; of a number elsewhere its first digits and the last two. */
    public static String masked(Phone phone) {
        if (phone.isMainlandMobile()) {
            return shown(Mask.of(phone, PhoneForm.FIRST3_LAST4));
        }
        String digits = Long.toString(phone.e164());
        return "+" + digits.substring(0, 2) + "****" + digits.substring(Math.max(2, digits.length() - 2));
    }

    /** As much of it as lists may show. */
    public static @Nullable String masked(Contact contact) {
        return switch (contact) {
            case Phone phone -> masked(phone);
            case Mask mask -> mask.form() == PhoneForm.OTHER ? null : shown(mask);
            case NotAPhone _ -> null;
        };
    }

    /** In full, as it is dialled. */
    public static String full(Phone phone) {
        String digits = Long.toString(phone.e164());
        return digits.startsWith(Integer.toString(CHINA)) && digits.length() == PLACES + 2
            ? digits.substring(2)
            : "+" + digits;
    }

    private static String shown(Mask mask) {
        int last = mask.form().last();
        int hidden = PLACES - mask.form().first() - last;
        String digits = Integer.toString(mask.shown());
        int front = digits.length() - last;
        return digits.substring(0, front) + "*".repeat(hidden) + digits.substring(front);
    }
}
