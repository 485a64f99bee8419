package org.panke.formats.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Looks only at the lines' times. In a line that is an event {@code "at":"} can be nothing but the field, because quotes
 * inside text are escaped; a line without it may still be an event, so of such a line nothing is known.
 */
final class TimeScan {
    private static final byte[] FIELD = JsonBytes.ascii("\"at\":");
    private static final int NONE = -1;

    private final Iso iso = new Iso();
    private long firstSecond;
    private int firstNano;
    private long lastSecond = Long.MIN_VALUE;
    private int lastNano;
    /** How far from a line's begin its time mostly stands. */
    private int usual;

    private TimeScan() {
    }

    /** What was seen of lines in order; null where they are not, or where that cannot be seen. */
    static @Nullable TimeScan of(InputStream in) throws IOException {
        TimeScan scan = new TimeScan();
        Lines lines = new Lines(in);
        while (lines.next()) {
            if (lines.skipped) {
                return null;
            }
            for (int at = lines.begin; at < lines.end;) {
                int end = endOfLine(lines.bytes, at);
                if (end - at > 1 && !scan.take(lines.bytes, at, end)) {
                    return null;
                }
                at = end + 1;
            }
        }
        return scan;
    }

    boolean isEmpty() {
        return lastSecond == Long.MIN_VALUE;
    }

    Instant first() {
        return Instant.ofEpochSecond(firstSecond, firstNano);
    }

    Instant last() {
        return Instant.ofEpochSecond(lastSecond, lastNano);
    }

    /** Goes on to a line; false where it is out of order or its time is not seen. */
    private boolean take(byte[] bytes, int line, int end) {
        int time = find(bytes, line, end);
        if (time == NONE || iso.read(bytes, time, endOfTime(bytes, time, end)) != Iso.Outcome.INSTANT) {
            return false;
        }
        if (isEmpty()) {
            firstSecond = iso.second;
            firstNano = iso.nano;
        } else if (iso.second < lastSecond || (iso.second == lastSecond && iso.nano < lastNano)) {
            return false;
        }
        lastSecond = iso.second;
        lastNano = iso.nano;
        return true;
    }

    /** Where the time's text begins. */
    private int find(byte[] bytes, int line, int end) {
        int at = line + usual;
        if (!isField(bytes, at, end)) {
            at = line;
            while (!isField(bytes, at, end)) {
                if (++at >= end) {
                    return NONE;
                }
            }
            usual = at - line;
        }
        at += FIELD.length;
        at = bytes[at] == ' ' ? at + 1 : at;
        return bytes[at] == '"' ? at + 1 : NONE;
    }

    private static boolean isField(byte[] bytes, int at, int end) {
        return at + FIELD.length < end && bytes[at] == FIELD[0] && bytes[at + 1] == FIELD[1]
            && bytes[at + 2] == FIELD[2] && bytes[at + 3] == FIELD[3] && bytes[at + 4] == FIELD[4];
    }

    private static int endOfTime(byte[] bytes, int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    private static int endOfLine(byte[] bytes, int begin) {
        int at = begin;
        while (true) {
            int inEight = Utf8.firstLineFeed(Utf8.eightAt(bytes, at));
            if (inEight < Long.BYTES) {
                return at + inEight;
            }
            at += Long.BYTES;
        }
    }
}
