package org.panke.vault.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.panke.vault.BrokenSealException;

/**
 * The key of one day of one project, for cabinets that hold it as bytes. It seals by AES-256-GCM, each time under a key
 * derived from it by HKDF (RFC 5869). Cannot be printed, compared or serialised; whoever is done with it closes it, and its
 * bytes are gone.
 */
public final class DayKey implements AutoCloseable {
    /** In bytes. */
    public static final int LENGTH = 32;

    private static final String SEAL = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
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

    /** A nonce, what was sealed, a tag. See {@link KeyCabinet#seal}. */
    public byte[] seal(byte[] half, byte[] bound, byte[] content, RandomGenerator random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, half, bound, nonce);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal by AES-GCM", e);
        }
    }

    /** See {@link KeyCabinet#open}. */
    public byte[] open(byte[] half, byte[] bound, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, half, bound, nonce)
                .doFinal(sealed, NONCE, Math.max(0, sealed.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BrokenSealException("a face of " + day.project() + " on " + day.date(), e);
        }
    }

    private Cipher cipher(int mode, byte[] half, byte[] bound, byte[] nonce) throws GeneralSecurityException {
        SecretKey key = KDF.getInstance("HKDF-SHA256").deriveKey("AES",
            HKDFParameterSpec.ofExtract().addIKM(bytes).addSalt(half).thenExpand(INFO, LENGTH));
        Cipher cipher = Cipher.getInstance(SEAL);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
