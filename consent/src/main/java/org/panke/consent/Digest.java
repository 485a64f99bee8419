package org.panke.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some content in its canonical form: what two parties compare to know that they mean the same text.
 *
 * @param hex 64 digits, in small letters
 */
public record Digest(String hex) {
    private static final String FORM = "[0-9a-f]{64}";

    public Digest {
        if (!hex.matches(FORM)) {
            throw new IllegalArgumentException("no digest: 64 hexadecimal digits were expected");
        }
    }

    /** @param content as {@link Canonical} takes it */
    public static Digest of(Object content) {
        byte[] text = Canonical.json(content).getBytes(StandardCharsets.UTF_8);
        try {
            return new Digest(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
