package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.NotProvenException.Fault;

/** A public key that signs notes (C2SP signed-note), and the name it signs under. */
public final class NoteKey {
    /** What a key signs. A note, or that it saw a log at some time. */
    public enum Kind {
        NOTE(1), COSIGNATURE(4);

        final byte mark;

        Kind(int mark) {
            this.mark = (byte) mark;
        }
    }

    private static final int LENGTH = 32;
    /** What stands before a raw key in its X.509 form. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final Kind kind;
    private final byte[] raw;

    private NoteKey(String name, Kind kind, byte[] raw) {
        this.name = name;
        this.kind = kind;
        this.raw = raw;
    }

    static NoteKey of(String name, Kind kind, PublicKey key) {
        byte[] encoded = Objects.requireNonNull(key.getEncoded());
        return new NoteKey(name, kind, Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /** @param text {@code name+id+key}, as {@link #toString} gives it */
    public static NoteKey read(String text) throws NotProvenException {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !Note.isName(parts[0])) {
            throw new NotProvenException(Fault.FORM, "no key of notes");
        }
        byte[] key = Text64.read(parts[2]);
        if (key.length != 1 + LENGTH) {
            throw new NotProvenException(Fault.FORM, "no Ed25519 key");
        }
        NoteKey read = new NoteKey(parts[0], kind(key[0]), Arrays.copyOfRange(key, 1, key.length));
        if (!read.toString().equals(text)) {
            throw new NotProvenException(Fault.FORM, "a key under another id");
        }
        return read;
    }

    private static Kind kind(byte mark) throws NotProvenException {
        for (Kind kind : Kind.values()) {
            if (kind.mark == mark) {
                return kind;
            }
        }
        throw new NotProvenException(Fault.FORM, "no Ed25519 key");
    }

    NoteKey named(String other) {
        return new NoteKey(other, kind, raw);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] raw() {
        return raw.clone();
    }

    /** Whether it speaks for this log: the log's name is the key's, with the number of an epoch. */
    public boolean isOf(String origin) {
        return origin.startsWith(name + "/") && origin.substring(name.length() + 1).matches("[1-9][0-9]{0,8}");
    }

    /** Tells keys of one name apart. */
    int id() {
        return ByteBuffer.wrap(Sha256.of(name.getBytes(UTF_8), new byte[]{'\n', kind.mark}, raw)).getInt();
    }

    void verify(byte[] message, byte[] signature) throws NotProvenException {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(publicKey());
            verifying.update(message);
            if (verifying.verify(signature)) {
                return;
            }
        } catch (GeneralSecurityException e) {
            throw new NotProvenException(Fault.CHANGED, name + " did not sign this", e);
        }
        throw new NotProvenException(Fault.CHANGED, name + " did not sign this");
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(raw, 0, encoded, X509.length, LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteKey key && key.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As others are given it: name, id in hexadecimal, kind and key in base 64. */
    @Override
    public String toString() {
        byte[] key = new byte[1 + LENGTH];
        key[0] = kind.mark;
        System.arraycopy(raw, 0, key, 1, LENGTH);
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Text64.of(key);
    }
}
