package org.panke.formats.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks only at the lines' times and projects. A line where they are not seen may still be an event. */
final class LineScan {
    private static final int PROJECT_BITS = 13;

    private final Iso iso = new Iso();
    private final Place time = new Place("at");
    private final Place project = new Place("project");
    private final Map<String, LinesOfOne> linesOf = new LinkedHashMap<>();
    private final Dictionary<LinesOfOne> projects =
        new Dictionary<>(PROJECT_BITS, word -> linesOf.computeIfAbsent(word, _ -> new LinesOfOne()));
    private boolean everyProjectSeen = true;
    private long firstSecond;
    private int firstNano;
    private long lastSecond = Long.MIN_VALUE;
    private int lastNano;

    private LineScan() {
    }

    /**
     * What was seen of lines in order; null where they are not, or where that cannot be seen.
     *
     * @param begin where the first of them stands in the file
     */
    static @Nullable LineScan of(InputStream in, long begin) throws IOException {
        LineScan scan = new LineScan();
        Lines lines = new Lines(in, Lines.AT_ONCE);
        long place = begin;
        while (lines.next()) {
            if (lines.skipped) {
                return null;
            }
            for (int at = lines.begin; at < lines.end;) {
                int end = endOfLine(lines.bytes, at);
                if (end - at > 1 && !scan.take(lines.bytes, at, end, place)) {
                    return null;
                }
                place += end + 1 - at;
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

    /** Each project's lines in the order in which the projects first stand; empty where that of any line was not seen. */
    Map<String, LinesOfOne> projects() {
        return everyProjectSeen ? linesOf : Map.of();
    }

    /** Goes on to a line; false where it is out of order or its time is not seen. */
    private boolean take(byte[] bytes, int line, int end, long place) {
        int begin = time.after(line, bytes, end);
        int endOfTime = begin == Place.NONE ? Place.NONE : Place.endOfText(bytes, begin, end);
        if (endOfTime == Place.NONE || iso.read(bytes, begin, endOfTime) != Iso.Outcome.INSTANT) {
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
        everyProjectSeen = everyProjectSeen && takeProject(bytes, line, endOfTime, end, place);
        return true;
    }

    private boolean takeProject(byte[] bytes, int line, int endOfTime, int end, long place) {
        int begin = project.after(endOfTime, bytes, end);
        begin = begin == Place.NONE ? project.after(line, bytes, end) : begin;
        int endOfName = begin == Place.NONE ? Place.NONE : Place.endOfText(bytes, begin, end);
        LinesOfOne lines = endOfName == Place.NONE ? null : projects.get(bytes, begin, endOfName);
        boolean isPlain = bytes[line] == '{' || place == 0;
        if (lines == null || !isPlain || end - line > Lines.LONGEST) {
            return false;
        }
        lines.add(place, end + 1 - line);
        return true;
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
