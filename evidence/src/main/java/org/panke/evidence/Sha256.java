package org.panke.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The log's only hash. */
final class Sha256 {
    private Sha256() {}

    /** Of these parts, one after the other. */
    static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
