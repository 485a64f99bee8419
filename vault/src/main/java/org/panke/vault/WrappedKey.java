package org.panke.vault;

/** An owner's key, sealed under the master key. Whoever destroys it forgets the owner. */
public final class WrappedKey {
    private final byte[] bytes;

    private WrappedKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As it was kept. */
    public static WrappedKey of(byte[] bytes) {
        return new WrappedKey(bytes.clone());
    }

    /** To be kept beside the data. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "WrappedKey[hidden]";
    }
}
