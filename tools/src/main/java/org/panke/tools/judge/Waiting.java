package org.panke.tools.judge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.panke.formats.Problem;

/**
 * Room on disk where what came of one project after the other waits: lines as they will be written, and problems, each
 * with the place in the input that it follows from. Not safe for several threads.
 */
final class Waiting implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int PROBLEM = -1;

    private final SpillFile file;
    private final RecordCodec codec = new RecordCodec();
    private final DataOutputStream out;
    private long begin;
    private int count;

    Waiting(Path folder) throws IOException {
        this.file = new SpillFile(folder);
        this.out = new DataOutputStream(new BufferedOutputStream(file.appending(), BUFFER));
    }

    /** Keeps the lines and empties what they were in. */
    void lines(long place, ByteArrayOutputStream lines) throws IOException {
        out.writeLong(place);
        out.writeInt(lines.size());
        lines.writeTo(out);
        lines.reset();
        count++;
    }

    /** Keeps a problem, whose line is its place. */
    void problem(Problem problem) throws IOException {
        out.writeLong(problem.line());
        out.writeInt(PROBLEM);
        codec.write(problem, out);
        count++;
    }

    /** All that was kept since this was asked last. */
    Part part() throws IOException {
        out.flush();
        Part part = new Part(begin, count);
        begin = file.size();
        count = 0;
        return part;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** What waits of one project, read once, piece by piece, in the order of the places. */
    final class Part {
        private final DataInputStream in;
        private int left;
        private long place;
        private int length;
        private byte[] lines = new byte[256];

        private Part(long begin, int count) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(file.from(begin), BUFFER));
            this.left = count;
        }

        /** Goes on to the next piece; false at the end. */
        boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            place = in.readLong();
            length = in.readInt();
            return true;
        }

        long place() {
            return place;
        }

        boolean isProblem() {
            return length == PROBLEM;
        }

        Problem problem() throws IOException {
            return (Problem) Objects.requireNonNull(codec.read(in));
        }

        void linesTo(NdjsonOutput to) throws IOException {
            if (lines.length < length) {
                lines = new byte[2 * length];
            }
            in.readFully(lines, 0, length);
            to.lines(lines, length);
        }
    }
}
