package org.panke.vault.face;

/** Who has one may read keys of days. Whoever looks for this name finds every place that does. */
public final class MayReadKeys {
    private MayReadKeys() {}

    /** For a cabinet, which has to write down what it keeps. */
    public static MayReadKeys toKeepThem() {
        return new MayReadKeys();
    }
}
