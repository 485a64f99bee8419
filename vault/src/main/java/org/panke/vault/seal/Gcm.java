package org.panke.vault.seal;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals by AES-GCM: a nonce of 12 bytes, what was sealed, a tag of 16. */
public final class Gcm {
    private static final String SEAL = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Looked for once: to look for it again costs as much as to seal. */
    private static final Provider PROVIDER = provider();

    private Gcm() {}

    private static Provider provider() {
        try {
            return Cipher.getInstance(SEAL).getProvider();
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /**
     * Seals.
     *
     * @param bound what opening must name again
     * @param random never gives the same nonce to one key twice
     */
    public static byte[] sealed(SecretKey key, byte[] bound, byte[] content, RandomGenerator random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal by AES-GCM", e);
        }
    }

    /** @throws GeneralSecurityException where it was changed, or sealed under another key, or bound to something else */
    public static byte[] opened(SecretKey key, byte[] bound, byte[] sealed) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
            .doFinal(sealed, Math.min(NONCE, sealed.length), Math.max(0, sealed.length - NONCE));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(SEAL, PROVIDER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
