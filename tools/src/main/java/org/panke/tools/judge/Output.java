package org.panke.tools.judge;

import java.io.Closeable;
import java.io.IOException;
import org.panke.attribution.Finding;

/** Something that is made of the findings. */
interface Output extends Closeable {
    /** Takes the next finding, in the order in which it was promised them. */
    void finding(Finding finding) throws IOException;

    /**
     * All findings were given: what was made is written to its end, and not seen yet.
     *
     * @param leftOut how many lines could not be read
     */
    void finish(long leftOut) throws IOException;

    /** What was finished may be seen. Without this it is thrown away on closing. */
    void show() throws IOException;
}
