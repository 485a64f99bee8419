package org.panke.formats.ndjson;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;

/**
 * Events from NDJSON, one a line. A line that is no event is a problem and harms no other; blank lines are passed over;
 * a byte order mark, carriage returns and a missing last line feed are borne. Not safe for several threads.
 */
public final class EventReader implements EventSource {
    /** A line or two, in bytes: a live office reads each event by itself, and needs no room for a file's. */
    private static final int SHORT = 1 << 13;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Lines lines;
    private final String name;
    private final long size;
    private final Assembler assembler;
    private final PlainLine plainLine = new PlainLine();
    private final ExactLine exactLine;
    private final Draft draft = new Draft();
    private long line;

    /**
     * @param name what problems call it
     * @param size in bytes, or -1 where it cannot be known
     */
    public EventReader(InputStream in, String name, long size) {
        boolean isShort = size >= 0 && size <= SHORT;
        this.lines = new Lines(in, isShort ? SHORT : Lines.AT_ONCE);
        this.assembler = new Assembler(new Vocabulary(isShort ? Vocabulary.FEW : Vocabulary.MANY));
        this.exactLine = new ExactLine(assembler);
        this.name = name;
        this.size = size;
    }

    /** @throws IOException where it cannot be opened */
    public static EventReader open(Path file) throws IOException {
        var in = new FileInputStream(file.toFile());
        return new EventReader(in, file.toString(), in.getChannel().size());
    }

    @Override
    public boolean advance(Sink sink) throws IOException {
        if (!lines.next()) {
            return false;
        }
        if (lines.skipped) {
            line++;
            problem(new BadLine(-1, null, "> 1 MiB", Expected.SHORTER), lines.bytes, 0, sink);
        }
        int at = lines.begin;
        if (line == 0 && startsWithMark(at)) {
            at += BYTE_ORDER_MARK.length;
        }
        while (at < lines.end) {
            at = line(at, sink);
        }
        return true;
    }

    /** Reads the line that begins there and says where the next one does. */
    private int line(int begin, Sink sink) {
        line++;
        int next = plainLine.read(lines.bytes, begin, draft);
        if (next > 0 && next - begin <= Lines.LONGEST) {
            Event event;
            try {
                event = assembler.event(draft);
            } catch (BadField e) {
                return anyLine(begin, sink);
            }
            sink.event(event, line);
            return next;
        }
        return anyLine(begin, sink);
    }

    private int anyLine(int begin, Sink sink) {
        int end = begin;
        boolean isBlank = true;
        for (byte mark = lines.bytes[end]; mark != '\n'; mark = lines.bytes[++end]) {
            isBlank &= mark == ' ' || mark == '\t' || mark == '\r';
        }
        if (!isBlank) {
            exactly(begin, end, sink);
        }
        return end + 1;
    }

    private void exactly(int begin, int end, Sink sink) {
        if (end - begin > Lines.LONGEST) {
            problem(new BadLine(-1, null, "> 1 MiB", Expected.SHORTER), lines.bytes, 0, sink);
            return;
        }
        byte[] bytes = Arrays.copyOfRange(lines.bytes, begin, end);
        Event event;
        try {
            event = exactLine.read(bytes);
        } catch (BadLine e) {
            problem(e, bytes, e.at, sink);
            return;
        }
        sink.event(event, line);
    }

    private void problem(BadLine bad, byte[] bytes, int at, Sink sink) {
        String column = bad.at < 0 ? null : Integer.toString(Utf8.charactersBefore(bytes, at) + 1);
        sink.problem(new Problem(name, line, column, bad.field, bad.found, bad.expected));
    }

    private boolean startsWithMark(int at) {
        return lines.end - at >= BYTE_ORDER_MARK.length
            && Arrays.equals(lines.bytes, at, at + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    @Override
    public long position() {
        return lines.taken();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
