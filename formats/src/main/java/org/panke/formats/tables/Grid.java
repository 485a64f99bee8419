package org.panke.formats.tables;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet or text file, read once, one after the other. */
interface Grid extends Closeable {
    /** The sheet's name; null where the file is one sheet. */
    @Nullable String name();

    /** The next row, or null at the end. Rows without any text may be left out. */
    @Nullable Row next() throws IOException, BrokenFile;

    /** How far in the file, in bytes. */
    long position();
}
