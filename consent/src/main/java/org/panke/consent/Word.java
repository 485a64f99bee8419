package org.panke.consent;

import java.util.Locale;

/** A constant that files and records call by a word: {@code ONE_TO_MANY} is {@code one-to-many}. */
public interface Word {
    String name();

    /** As it is written in files. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
