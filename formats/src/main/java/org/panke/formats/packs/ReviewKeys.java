package org.panke.formats.packs;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys of reviewers as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} write them. */
public final class ReviewKeys {
    private static final String ALGORITHM = "Ed25519";

    private ReviewKeys() {}

    /** @throws GeneralSecurityException where the text is no such key */
    public static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(pem)));
    }

    /** @throws GeneralSecurityException where the text is no such key; the text is not repeated */
    public static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(pem)));
    }

    private static byte[] bytes(String pem) throws InvalidKeySpecException {
        try {
            return Base64.getDecoder().decode(pem.replaceAll("-----[^-]*-----|\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("no key in PEM");
        }
    }
}
