package org.panke.evidence;

import java.util.Base64;

/** Base 64 (RFC 4648, section 4), of which each content has one text and no other. */
final class Text64 {
    private Text64() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws NotProvenException where it is not the one text of some bytes */
    static byte[] read(String text) throws NotProvenException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new NotProvenException(NotProvenException.Fault.FORM, "no base 64", e);
        }
        if (!of(bytes).equals(text)) {
            throw new NotProvenException(NotProvenException.Fault.FORM, "no canonical base 64");
        }
        return bytes;
    }
}
