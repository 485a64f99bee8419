package org.panke.formats.ndjson;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Problem;

/**
 * Writes problems as NDJSON, one a line: {@code file}, {@code line}, {@code column}, {@code field}, {@code found},
 * {@code expected}. Closing it closes the stream. Not safe for several threads.
 */
public final class ProblemWriter implements Closeable {
    private static final byte[] FILE = JsonBytes.ascii("{\"file\":");
    private static final byte[] LINE = JsonBytes.ascii(",\"line\":");
    private static final byte[] COLUMN = JsonBytes.ascii(",\"column\":");
    private static final byte[] FIELD = JsonBytes.ascii(",\"field\":");
    private static final byte[] FOUND = JsonBytes.ascii(",\"found\":");
    private static final byte[] CHINESE = JsonBytes.ascii(",\"expected\":{\"zh\":");
    private static final byte[] ENGLISH = JsonBytes.ascii(",\"en\":");

    private final JsonBytes json;

    public ProblemWriter(OutputStream out) {
        json = new JsonBytes(out);
    }

    /** Writes one problem and its line feed. */
    public void write(Problem problem) throws IOException {
        json.raw(FILE).text(problem.file()).raw(LINE).number(problem.line());
        text(COLUMN, problem.column());
        text(FIELD, problem.field());
        text(FOUND, problem.found());
        json.raw(CHINESE).text(problem.expected().zh()).raw(ENGLISH).text(problem.expected().en()).raw('}');
        json.endLine();
    }

    private void text(byte[] key, @Nullable String value) {
        json.raw(key);
        if (value == null) {
            json.raw(JsonBytes.NULL);
        } else {
            json.text(value);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
