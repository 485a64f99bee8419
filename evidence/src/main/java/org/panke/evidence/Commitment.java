package org.panke.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.NotProvenException.Fault;

/**
 * What can be shown of a content for ever: SHA-256 of a salt and the content. Nobody who has it learns anything without
 * the salt, and nobody can open it to another content.
 */
public final class Commitment {
    /** In bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Commitment(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Commitment to(Salt salt, byte[] content) {
        return new Commitment(Sha256.of(salt.bytes(), content));
    }

    /** As it was kept. @throws IllegalArgumentException where it has not {@link #LENGTH} bytes */
    public static Commitment of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a commitment has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Commitment(bytes.clone());
    }

    /** @throws NotProvenException where it is a commitment to something else */
    public void verify(Salt salt, byte[] content) throws NotProvenException {
        if (!equals(to(salt, content))) {
            throw new NotProvenException(Fault.COMMITMENT, "this was not committed to");
        }
    }

    /** To be kept. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Commitment commitment && Arrays.equals(bytes, commitment.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Text64.of(bytes);
    }
}
