package org.panke.attribution;

/**
 * A full phone number as E.164 digits without the plus: {@code 8613800001234}. Two phones are the same number exactly
 * when their digits are. {@code toString} hides the digits, so that no log line or message can leak them.
 */
public record Phone(long e164) implements Contact {
    private static final long MAINLAND = 86_00_000_000_000L;
    private static final long ELEVEN_DIGITS = 100_000_000_000L;

    /** A mainland mobile of eleven digits, as in {@code 13800001234L}. */
    public static Phone mainland(long elevenDigits) {
        return new Phone(MAINLAND + elevenDigits);
    }

    /** Whether masks can fit it: only mainland mobiles (1[3-9] and nine digits) are registered masked. */
    public boolean isMainlandMobile() {
        long national = e164 - MAINLAND;
        return national >= 13_000_000_000L && national < 20_000_000_000L;
    }

    /** The eleven digits of a mainland mobile. */
    public long national() {
        return e164 % ELEVEN_DIGITS;
    }

    @Override
    public String toString() {
        return "Phone[hidden]";
    }
}
