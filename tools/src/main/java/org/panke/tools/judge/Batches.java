package org.panke.tools.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gathers single things into lists, so that handing them over costs little. */
final class Batches<T> {
    private static final int SIZE = 1_000;

    private final Handover.Taker<List<T>> taker;
    private List<T> batch = new ArrayList<>(SIZE);

    Batches(Handover.Taker<List<T>> taker) {
        this.taker = taker;
    }

    void add(T thing) throws IOException {
        batch.add(thing);
        if (batch.size() == SIZE) {
            flush();
        }
    }

    void flush() throws IOException {
        taker.take(batch);
        batch = new ArrayList<>(SIZE);
    }
}
