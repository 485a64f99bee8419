package org.panke.formats.tables.out;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Language;

/**
 * A column of ours.
 *
 * @param width in characters
 */
record Column<F>(String zh, String en, int width, Function<F, @Nullable Value> value) {
    String header(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
