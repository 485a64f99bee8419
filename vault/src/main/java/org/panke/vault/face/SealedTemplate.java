package org.panke.vault.face;

/** A template as the office keeps it. Says whose it is and nothing of how they look. */
public final class SealedTemplate {
    private final Whose whose;
    private final long half;
    private final byte[] bytes;

    private SealedTemplate(Whose whose, long half, byte[] bytes) {
        this.whose = whose;
        this.half = half;
        this.bytes = bytes;
    }

    /** As it was kept. */
    public static SealedTemplate of(Whose whose, long half, byte[] bytes) {
        return new SealedTemplate(whose, half, bytes.clone());
    }

    public Whose whose() {
        return whose;
    }

    /** The number of the half of its key that is its own. */
    public long half() {
        return half;
    }

    /** To be kept with the rest. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
