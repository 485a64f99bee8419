package org.panke.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key over all others, kept apart from the data. Whoever has it and the data has everything; without it the data say
 * nothing about anybody.
 */
public final class MasterKey {
    /** In bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param random good enough for keys */
    public static MasterKey random(RandomGenerator random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /** @throws IllegalArgumentException where it has not {@link #LENGTH} bytes */
    public static MasterKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a master key has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new MasterKey(bytes.clone());
    }

    /** To be kept where the data are not. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The key for one use, by HKDF (RFC 5869). */
    SecretKey derived(String use, String algorithm) {
        try {
            byte[] info = ("panke " + use).getBytes(UTF_8);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(info, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
