package org.panke.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.NotProvenException.Fault;

/** Of a leaf, or of a tree. */
public final class Hash {
    /** In bytes. */
    public static final int LENGTH = 32;

    /** Of the tree without leaves. */
    public static final Hash EMPTY = new Hash(Sha256.of());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of one leaf, from its entry in the log. */
    static Hash ofLeaf(byte[] entry) {
        return new Hash(Sha256.of(LEAF, entry));
    }

    /** Of a tree, from those of its two halves. */
    static Hash ofNode(Hash left, Hash right) {
        return new Hash(Sha256.of(NODE, left.bytes, right.bytes));
    }

    /** As it was kept. @throws IllegalArgumentException where it has not {@link #LENGTH} bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** @param text base 64 */
    public static Hash read(String text) throws NotProvenException {
        byte[] bytes = Text64.read(text);
        if (bytes.length != LENGTH) {
            throw new NotProvenException(Fault.FORM, "a hash has " + LENGTH + " bytes");
        }
        return new Hash(bytes);
    }

    /** To be kept. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base 64, as in notes and proofs. */
    @Override
    public String toString() {
        return Text64.of(bytes);
    }
}
