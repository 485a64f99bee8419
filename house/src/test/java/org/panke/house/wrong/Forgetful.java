package org.panke.house.wrong;

/** Remembers something for everybody. */
public final class Forgetful {
    static int seen;
}
