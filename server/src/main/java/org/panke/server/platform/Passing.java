package org.panke.server.platform;

import java.time.Instant;
import java.util.function.Consumer;

/** What is kept for a time only. */
public interface Passing {
    /** Drops what is over by now. Where nothing is, nothing is written. */
    void drop(Instant now);

    /** Does something for each of them. What fails for one waits until it is done for all others. */
    @SuppressWarnings("IllegalCatch") // it is thrown in the end
    static <T> void each(Iterable<T> all, Consumer<T> work) {
        RuntimeException failed = null;
        for (T one : all) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
