package org.panke.formats.tables.out;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rows go. */
interface Pages extends Closeable {
    /** Adds a row below the page's headers. */
    void row(Page page, List<@Nullable Value> cells) throws IOException;
}
