package org.panke.house.wrong;

/** Named so that anything could be put in. */
public final class VerdictManager {}
