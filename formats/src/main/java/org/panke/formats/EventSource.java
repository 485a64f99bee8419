package org.panke.formats;

import java.io.Closeable;
import java.io.IOException;
import org.panke.attribution.Event;

/** Events from one file, read once, from its beginning, in the order of its lines. */
public interface EventSource extends Closeable {
    /**
     * Reads on and hands over what it finds: as many events and problems as it pleases, at least one unless the end was
     * reached.
     *
     * @return whether there may be more
     */
    boolean advance(Sink sink) throws IOException;

    /** How much of the file was read, in bytes of {@link #size()}; for progress only. */
    long position();

    /** The file's size in bytes, or -1 where it cannot be known. */
    long size();

    /** Takes what was read. */
    interface Sink {
        /** @param line where it stands, counted from 1; one line may give several events */
        void event(Event event, long line);

        void problem(Problem problem);
    }
}
