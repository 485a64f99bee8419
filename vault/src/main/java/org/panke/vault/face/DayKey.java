package org.panke.vault.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.panke.vault.BrokenSealException;
import org.panke.vault.seal.Gcm;

/**
 * The key of one day of one project, for cabinets that hold it as bytes. It seals by AES-256-GCM, each time under a key
 * derived from it by HKDF (RFC 5869). Cannot be printed, compared or serialised; whoever is done with it closes it, and its
 * bytes are gone.
 */
public final class DayKey implements AutoCloseable {
    /** In bytes. */
    public static final int LENGTH = 32;

    private static final byte[] INFO = "panke face".getBytes(US_ASCII);

    private final KeyDay day;
    private final byte[] bytes;

    private DayKey(KeyDay day, byte[] bytes) {
        this.day = day;
        this.bytes = bytes;
    }

    /** @param random good enough for keys */
    public static DayKey random(KeyDay day, RandomGenerator random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new DayKey(day, bytes);
    }

    /** As it was kept. The array is the key's own from now on. */
    public static DayKey of(KeyDay day, byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key of a day has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new DayKey(day, bytes);
    }

    /** Its bytes themselves, not a copy. */
    public byte[] bytes(MayReadKeys reader) {
        Objects.requireNonNull(reader);
        return bytes;
    }

    /** See {@link KeyCabinet#seal}. */
    public byte[] seal(byte[] half, byte[] bound, byte[] content, RandomGenerator random) {
        return Gcm.sealed(with(half), bound, content, random);
    }

    /** See {@link KeyCabinet#open}. */
    public byte[] open(byte[] half, byte[] bound, byte[] sealed) {
        try {
            return Gcm.opened(with(half), bound, sealed);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("a face of " + day.project() + " on " + day.date(), e);
        }
    }

    private SecretKey with(byte[] half) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES",
                HKDFParameterSpec.ofExtract().addIKM(bytes).addSalt(half).thenExpand(INFO, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF", e);
        }
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
