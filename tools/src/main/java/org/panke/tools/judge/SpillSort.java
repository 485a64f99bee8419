package org.panke.tools.judge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more than memory holds: what comes above a number of things waits on disk, in sorted runs, in a file that has no
 * name any more. Equal keys keep the order in which they came. Not safe for several threads.
 */
final class SpillSort<T> implements Closeable {
    /** Takes the things in order. */
    interface Sink<T> {
        /** @param arrival counted from 0 in the order of {@link #add} */
        void accept(T thing, long arrival) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    /** A thing with its key. */
    private record Entry<T>(long major, int minor, long arrival, T thing) implements Comparable<Entry<T>> {
        @Override
        public int compareTo(Entry<T> other) {
            int order = Long.compare(major, other.major);
            order = order != 0 ? order : Integer.compare(minor, other.minor);
            return order != 0 ? order : Long.compare(arrival, other.arrival);
        }
    }

    /** A sorted run on disk. */
    private record Spilled(long begin, long count) {
    }

    private final SpillFile file;
    private final int inMemory;
    private final RecordCodec codec = new RecordCodec();
    private final List<Spilled> spilled = new ArrayList<>();
    private List<Entry<T>> entries = new ArrayList<>();
    private @Nullable Entry<T> last;
    private long count;
    private boolean inOrder = true;

    /**
     * A sort that begins empty and uses no disk before it must.
     *
     * @param inMemory how many things may be held in memory
     */
    SpillSort(SpillFile file, int inMemory) {
        this.file = file;
        this.inMemory = inMemory;
    }

    /** Takes a thing that stands by its major key, then its minor one. */
    void add(long major, int minor, T thing) throws IOException {
        var entry = new Entry<>(major, minor, count++, thing);
        inOrder &= last == null || last.compareTo(entry) <= 0;
        last = entry;
        entries.add(entry);
        if (entries.size() >= inMemory) {
            spill();
        }
    }

    /** Whether the things came in order. */
    boolean isInOrder() {
        return inOrder;
    }

    long size() {
        return count;
    }

    /** Hands everything over in order and forgets it. */
    void drainTo(Sink<? super T> sink) throws IOException {
        sort();
        List<Run<T>> runs = new ArrayList<>();
        for (Spilled run : spilled) {
            runs.add(new Run<>(reading(run)));
        }
        Iterator<Entry<T>> rest = entries.iterator();
        entries = new ArrayList<>();
        runs.add(new Run<>(() -> rest.hasNext() ? rest.next() : null));
        var heads = new PriorityQueue<Run<T>>(runs.size());
        for (Run<T> run : runs) {
            if (run.next()) {
                heads.add(run);
            }
        }
        for (Run<T> run = heads.poll(); run != null; run = heads.poll()) {
            boolean more = true;
            while (more && (heads.isEmpty() || run.compareTo(heads.element()) <= 0)) {
                sink.accept(run.head().thing, run.head().arrival);
                more = run.next();
            }
            if (more) {
                heads.add(run);
            }
        }
    }

    private Source<T> reading(Spilled run) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(file.from(run.begin), BUFFER));
        long[] left = {run.count};
        return () -> left[0]-- > 0 ? read(in) : null;
    }

    @SuppressWarnings("unchecked") // nothing else was written
    private Entry<T> read(DataInputStream in) throws IOException {
        long major = in.readLong();
        int minor = in.readInt();
        long arrival = in.readLong();
        return new Entry<>(major, minor, arrival, (T) Objects.requireNonNull(codec.read(in)));
    }

    private void sort() {
        if (!inOrder) {
            entries.sort(null);
        }
    }

    private void spill() throws IOException {
        sort();
        spilled.add(new Spilled(file.size(), entries.size()));
        try (var out = new DataOutputStream(new BufferedOutputStream(file.appending(), BUFFER))) {
            for (Entry<T> entry : entries) {
                out.writeLong(entry.major);
                out.writeInt(entry.minor);
                out.writeLong(entry.arrival);
                codec.write(entry.thing, out);
            }
        }
        entries.clear();
    }

    @Override
    public void close() throws IOException {
        entries = new ArrayList<>();
        file.close();
    }

    /** Gives one thing after the other, null at the end. */
    private interface Source<T> {
        @Nullable Entry<T> next() throws IOException;
    }

    /** Sorted things, of which the first that is left can be seen. */
    private static final class Run<T> implements Comparable<Run<T>> {
        private final Source<T> source;
        private @Nullable Entry<T> head;

        Run(Source<T> source) {
            this.source = source;
        }

        /** Goes on; false at the end. */
        boolean next() throws IOException {
            head = source.next();
            return head != null;
        }

        Entry<T> head() {
            return Objects.requireNonNull(head);
        }

        @Override
        public int compareTo(Run<T> other) {
            return head().compareTo(other.head());
        }
    }
}
