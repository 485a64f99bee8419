package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.panke.evidence.NoteKey.Kind;

/** Signs notes. Whoever has it can speak for its name. */
public final class NoteSigner {
    private static final int LENGTH = 32;
    /** What stands before a raw key in its PKCS #8 form. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final byte[] TRIAL = {};

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** A new key. */
    public static NoteSigner random(String name, Kind kind, SecureRandom random) {
        Note.needsName(name);
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(255, random);
            KeyPair pair = pairs.generateKeyPair();
            return new NoteSigner(NoteKey.of(name, kind, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw without(e);
        }
    }

    /**
     * As it was kept.
     *
     * @param secret its 32 bytes
     * @throws IllegalArgumentException where they are not those of the key
     */
    public static NoteSigner of(NoteKey key, byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a signing key has " + LENGTH + " bytes, not " + secret.length);
        }
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + LENGTH);
        System.arraycopy(secret, 0, encoded, PKCS8.length, LENGTH);
        try {
            NoteSigner signer = new NoteSigner(key,
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            key.verify(TRIAL, signer.signature(TRIAL));
            return signer;
        } catch (GeneralSecurityException e) {
            throw without(e);
        } catch (NotProvenException e) {
            throw new IllegalArgumentException("a signing key that is not that of " + key.name(), e);
        }
    }

    public NoteKey key() {
        return key;
    }

    /** To be kept sealed. */
    public byte[] secret() {
        byte[] encoded = Objects.requireNonNull(secret.getEncoded());
        return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    }

    /** The same key under another name. */
    public NoteSigner named(String name) {
        Note.needsName(name);
        return new NoteSigner(key.named(name), secret);
    }

    /** The note with this key's signature after those it has. */
    public Note sign(Note note) {
        if (key.kind() != Kind.NOTE) {
            throw new IllegalStateException(key.name() + " signs no notes");
        }
        return note.and(key, signature(note.text().getBytes(UTF_8)));
    }

    /** The checkpoint's note with word that this key saw it, and its log consistent, at that time. */
    public Note cosign(Note checkpoint, Instant at) {
        if (key.kind() != Kind.COSIGNATURE) {
            throw new IllegalStateException(key.name() + " signs notes alone");
        }
        byte[] signature = signature(Note.cosigned(checkpoint.text(), at.getEpochSecond()));
        return checkpoint.and(key, ByteBuffer.allocate(Long.BYTES + signature.length).putLong(at.getEpochSecond())
            .put(signature).array());
    }

    private byte[] signature(byte[] message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw without(e);
        }
    }

    private static IllegalStateException without(GeneralSecurityException e) {
        return new IllegalStateException("this Java has no Ed25519", e);
    }

    @Override
    public String toString() {
        return "NoteSigner[" + key.name() + "]";
    }
}
