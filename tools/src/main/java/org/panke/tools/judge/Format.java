package org.panke.tools.judge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be written about the findings. */
enum Format {
    NDJSON, CSV, XLSX, HTML;

    static @Nullable Format named(String name) {
        for (Format format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        return null;
    }
}
