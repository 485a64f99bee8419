package org.panke.vault.face;

import java.util.HexFormat;

/**
 * The number of a pass: chance, and nothing else.
 *
 * @param value 32 small hexadecimal digits
 */
public record PassId(String value) {
    /** In bytes. */
    static final int LENGTH = 16;

    static PassId of(byte[] bytes) {
        return new PassId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }
}
