package org.panke.vault;

import java.nio.ByteBuffer;

/** An owner's key without its other half, sealed under the master key. Whoever destroys the half forgets the owner. */
public final class WrappedKey {
    private final byte[] bytes;

    private WrappedKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As it was kept. */
    public static WrappedKey of(byte[] bytes) {
        return new WrappedKey(bytes.clone());
    }

    static WrappedKey of(long half, byte[] sealed) {
        return new WrappedKey(ByteBuffer.allocate(Long.BYTES + sealed.length).putLong(half).put(sealed).array());
    }

    /** To be kept beside the data. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The number of its other half. */
    public long half() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    byte[] sealed() {
        byte[] sealed = new byte[bytes.length - Long.BYTES];
        ByteBuffer.wrap(bytes).position(Long.BYTES).get(sealed);
        return sealed;
    }

    @Override
    public String toString() {
        return "WrappedKey[hidden]";
    }
}
