package org.panke.attribution;

/** A masked mainland number (隐号): the digits shown, in their form. {@code 138****1234} shows 1381234. */
public record Mask(PhoneForm form, int shown) implements Contact {
    /** What of {@code phone} this form would show. */
    public static Mask of(Phone phone, PhoneForm form) {
        long digits = phone.national();
        long front = digits / power(11 - form.first());
        long back = digits % power(form.last());
        return new Mask(form, (int) (front * power(form.last()) + back));
    }

    /** Whether {@code phone} can be the number behind this mask. */
    public boolean fits(Phone phone) {
        return form != PhoneForm.OTHER && phone.isMainlandMobile() && of(phone, form).shown == shown;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    @Override
    public String toString() {
        return "Mask[" + form + ", hidden]";
    }
}
