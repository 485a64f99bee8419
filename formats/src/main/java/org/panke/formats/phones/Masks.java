package org.panke.formats.phones;

import org.panke.attribution.Contact;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.PhoneForm;

/** Masked mainland mobiles (隐号). */
final class Masks {
    private static final int PLACES = 11;

    private Masks() {}

    /**
     * The mask that is written.
     *
     * @param places digits and {@link Signs#HIDDEN}
     * @return the mask; {@link PhoneForm#OTHER} where eleven places are split in a way that no rule can allow; or
     *         {@code otherwise} where no mainland mobile can be behind it
     */
    static Contact parse(String places, NotAPhone otherwise) {
        if (places.length() != PLACES || !mayStand(places.charAt(0), '1', '1')
            || !mayStand(places.charAt(1), '3', '9')) {
            return otherwise;
        }
        int first = places.indexOf(Signs.HIDDEN);
        int last = PLACES - 1 - places.lastIndexOf(Signs.HIDDEN);
        PhoneForm form = places.substring(first, PLACES - last).chars().allMatch(c -> c == Signs.HIDDEN)
            ? form(first, last)
            : PhoneForm.OTHER;
        return new Mask(form, form == PhoneForm.OTHER ? 0 : shown(places));
    }

    private static boolean mayStand(char place, char least, char most) {
        return place == Signs.HIDDEN || (place >= least && place <= most);
    }

    private static PhoneForm form(int first, int last) {
        for (PhoneForm form : PhoneForm.values()) {
            if (form.isMasked() && form.first() == first && form.last() == last) {
                return form;
            }
        }
        return PhoneForm.OTHER;
    }

    private static int shown(String places) {
        int shown = 0;
        for (int i = 0; i < PLACES; i++) {
            shown = places.charAt(i) == Signs.HIDDEN ? shown : shown * 10 + places.charAt(i) - '0';
        }
        return shown;
    }
}
