package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offices' events as one sequence: a binary heap of offices by the instant of their next event, then by their place
 * in the list. It holds bare numbers, because it is asked once an event.
 */
final class ByTime {
    private final List<OfficeLife> lives;
    private final @Nullable Planned[] upcoming;
    private final long[] at;
    private final int[] heap;
    private int size;

    ByTime(List<OfficeLife> lives) {
        this.lives = List.copyOf(lives);
        this.upcoming = new @Nullable Planned[lives.size()];
        this.at = new long[lives.size()];
        this.heap = new int[lives.size()];
        for (int i = lives.size() - 1; i >= 0; i--) {
            if (draw(i)) {
                heap[size++] = i;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** What happens next anywhere, or null when all is over. */
    @Nullable Planned next() {
        if (size == 0) {
            return null;
        }
        int office = heap[0];
        Planned planned = upcoming[office];
        if (!draw(office)) {
            heap[0] = heap[--size];
        }
        sink(0);
        return planned;
    }

    private boolean draw(int office) {
        Planned planned = lives.get(office).next();
        upcoming[office] = planned;
        at[office] = planned == null ? Long.MAX_VALUE : planned.at();
        return planned != null;
    }

    private void sink(int from) {
        int place = from;
        int office = heap[place];
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], office)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = office;
    }

    private boolean isBefore(int one, int other) {
        return at[one] != at[other] ? at[one] < at[other] : one < other;
    }
}
