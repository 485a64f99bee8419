package org.panke.tools.simulate;

import java.util.Set;
import java.util.TreeSet;

/** What became of one instance of a scheme. */
final class Instance {
    /** The worst that happened, from harmless to harmful. */
    enum End {
        /** Every registration was refused at once. */
        REFUSED,
        /** It did not win a single visit. */
        LOST,
        /** A visit was disputed: two people looked, or will look. */
        DISPUTED,
        /** Won a visit, but the commission is held. */
        HELD,
        /** Won a visit that has led to no commission: there was no deal, or it did not last. */
        WON,
        /** Won, and is paid. */
        PAID
    }

    private final Scheme scheme;
    private final String variant;
    private final Set<String> signals = new TreeSet<>();
    private int accepted;
    private int refused;
    private boolean disputed;
    private boolean won;
    private boolean held;
    private boolean paid;

    Instance(Scheme scheme, String variant) {
        this.scheme = scheme;
        this.variant = variant;
    }

    Scheme scheme() {
        return scheme;
    }

    String variant() {
        return variant;
    }

    void answered(boolean wasAccepted) {
        if (wasAccepted) {
            accepted++;
        } else {
            refused++;
        }
    }

    void isDisputed() {
        disputed = true;
    }

    void hasWon() {
        won = true;
    }

    void isHeld() {
        held = true;
    }

    void isPaid() {
        paid = true;
    }

    void signalled(String kind) {
        signals.add(kind);
    }

    /** The kinds of signal that touched it, in alphabetical order. */
    Set<String> signals() {
        return signals;
    }

    End end() {
        if (paid) {
            return End.PAID;
        }
        if (held) {
            return End.HELD;
        }
        if (won) {
            return End.WON;
        }
        if (disputed) {
            return End.DISPUTED;
        }
        return refused > 0 && accepted == 0 ? End.REFUSED : End.LOST;
    }
}
