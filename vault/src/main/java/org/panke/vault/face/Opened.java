package org.panke.vault.face;

import java.util.Arrays;

/** A pass that was opened. Whoever is done with it closes it, and the template is gone. */
public final class Opened implements Opening, AutoCloseable {
    private final PassRow row;
    private final byte[] template;

    Opened(PassRow row, byte[] template) {
        this.row = row;
        this.template = template;
    }

    public PassRow row() {
        return row;
    }

    /** The template itself, not a copy. */
    public byte[] template() {
        return template;
    }

    @Override
    public void close() {
        Arrays.fill(template, (byte) 0);
    }
}
