package org.panke.formats.text;

/**
 * Whether bytes are UTF-8. Text in another encoding breaks its rules at nearly every character, damaged UTF-8 here and
 * there; so a file is UTF-8 where most of what is not ASCII keeps the rules.
 */
final class Utf8Check {
    private static final int GOOD_FOR_ONE_BROKEN = 10;

    private long good;
    private long broken;
    private boolean zero;
    private int missing;
    private int least;
    private int most;

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (missing > 0 && b >= least && b <= most) {
                least = 0x80;
                most = 0xbf;
                good += --missing == 0 ? 1 : 0;
            } else if (b >= 0x80 || missing > 0) {
                start(b);
            } else {
                zero |= b == 0;
            }
        }
    }

    /** A sequence that the end of the file cut off is not held against it. */
    boolean isUtf8() {
        return broken == 0 || good >= broken * GOOD_FOR_ONE_BROKEN;
    }

    boolean sawZero() {
        return zero;
    }

    /** Table 3-7 of the Unicode standard: which bytes may follow the first one. */
    private void start(int b) {
        broken += missing > 0 ? 1 : 0;
        missing = b < 0x80
            ? 0
            : b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : -1;
        least = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        most = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        zero |= b == 0;
        if (missing < 0) {
            missing = 0;
            broken++;
        }
    }
}
