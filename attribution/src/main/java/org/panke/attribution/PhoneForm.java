package org.panke.attribution;

/** How much of a number a registration shows. */
public enum PhoneForm {
    /** All eleven digits, or a full number of another country. */
    FULL(11, 0),
    /** {@code 138****1234}. */
    FIRST3_LAST4(3, 4),
    /** {@code 138**001234}. */
    FIRST3_LAST6(3, 6),
    /** {@code 1380****234}. */
    FIRST4_LAST3(4, 3),
    /** Any other split of the eleven places; never allowed, so that a refusal can say so. */
    OTHER(0, 0);

    private final int first;
    private final int last;

    PhoneForm(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Digits shown in front. */
    public int first() {
        return first;
    }

    /** Digits shown at the end. */
    public int last() {
        return last;
    }

    /** Whether some digits are hidden. */
    public boolean isMasked() {
        return this != FULL;
    }
}
