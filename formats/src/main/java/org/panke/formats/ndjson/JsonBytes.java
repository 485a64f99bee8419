package org.panke.formats.ndjson;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * JSON objects, one a line, written straight into bytes. Field names are given as they stand on the line:
 * {@code ,"project":}. Lines wait here until there are enough of them. Not safe for several threads.
 */
final class JsonBytes implements Closeable, Flushable {
    static final byte[] NULL = ascii("null");

    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final long DAY_SECONDS = 86_400;
    private static final int INSTANT_ROOM = 32;
    private static final int AT_ONCE = 1 << 16;
    private static final int LONGEST_ESCAPE = 6;

    private final OutputStream out;
    /** Grows: whoever writes one line only should not pay for many. */
    private byte[] bytes = new byte[1 << 10];
    private int end;
    private long daySeen = Long.MIN_VALUE;
    private final byte[] day = ascii("0000-00-00T");

    JsonBytes(OutputStream out) {
        this.out = out;
    }

    static byte[] ascii(String text) {
        byte[] ascii = new byte[text.length()];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) text.charAt(i);
        }
        return ascii;
    }

    /** Closes the object and its line; from time to time lines go out. */
    void endLine() throws IOException {
        raw('}').raw('\n');
        flushNowAndThen();
    }

    /** Whole lines as they stand. */
    void lines(byte[] text, int length) throws IOException {
        room(length);
        System.arraycopy(text, 0, bytes, end, length);
        end += length;
        flushNowAndThen();
    }

    private void flushNowAndThen() throws IOException {
        if (end >= AT_ONCE) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        out.write(bytes, 0, end);
        end = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    JsonBytes raw(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, bytes, end, ascii.length);
        end += ascii.length;
        return this;
    }

    JsonBytes raw(char ascii) {
        room(1);
        bytes[end++] = (byte) ascii;
        return this;
    }

    /** A text in quotes. */
    JsonBytes text(CharSequence text) {
        int length = text.length();
        room(length * LONGEST_ESCAPE + 2);
        byte[] to = bytes;
        int at = end;
        to[at++] = '"';
        int i = 0;
        for (; i < length; i++) {
            char mark = text.charAt(i);
            if (mark < ' ' || mark >= 0x80 || mark == '"' || mark == '\\') {
                break;
            }
            to[at++] = (byte) mark;
        }
        end = i < length ? anyText(text, i, at) : at;
        bytes[end++] = '"';
        return this;
    }

    private int anyText(CharSequence text, int from, int begin) {
        byte[] to = bytes;
        int at = begin;
        for (int i = from; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark >= 0x800 && !Character.isSurrogate(mark)) {
                to[at++] = (byte) (0xE0 | (mark >> 12));
                to[at++] = (byte) (0x80 | ((mark >> 6) & 0x3F));
                to[at++] = (byte) (0x80 | (mark & 0x3F));
            } else if (mark >= ' ' && mark < 0x80 && mark != '"' && mark != '\\') {
                to[at++] = (byte) mark;
            } else if (mark < 0x80) {
                at = escaped(mark, at);
            } else if (mark < 0x800) {
                to[at++] = (byte) (0xC0 | (mark >> 6));
                to[at++] = (byte) (0x80 | (mark & 0x3F));
            } else if (Character.isHighSurrogate(mark) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(mark, text.charAt(++i));
                to[at++] = (byte) (0xF0 | (point >> 18));
                to[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                to[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                to[at++] = (byte) (0x80 | (point & 0x3F));
            } else {
                at = escaped(mark, at);
            }
        }
        return at;
    }

    private int escaped(char mark, int begin) {
        int at = begin;
        bytes[at++] = '\\';
        if (mark == '"' || mark == '\\') {
            bytes[at++] = (byte) mark;
            return at;
        }
        bytes[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[at++] = HEX[(mark >> shift) & 0xF];
        }
        return at;
    }

    JsonBytes number(long number) {
        if (number < 0) {
            return raw(ascii(Long.toString(number)));
        }
        room(20);
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = end + digits - 1; at >= end; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += digits;
        return this;
    }

    /** A number with a point; null for what is no number. */
    JsonBytes number(double number) {
        return raw(Double.isFinite(number) ? ascii(Double.toString(number)) : NULL);
    }

    /** ISO 8601 in UTC: {@code "2026-03-06T16:00:00Z"}, with a fraction only where there is one. */
    JsonBytes instant(Instant instant) {
        room(INSTANT_ROOM);
        long second = instant.getEpochSecond();
        long date = Math.floorDiv(second, DAY_SECONDS);
        if (date != daySeen) {
            learnDay(date);
        }
        int inDay = (int) (second - date * DAY_SECONDS);
        bytes[end++] = '"';
        raw(day);
        twoDigits(bytes, end, inDay / 3600);
        bytes[end + 2] = ':';
        twoDigits(bytes, end + 3, inDay / 60 % 60);
        bytes[end + 5] = ':';
        twoDigits(bytes, end + 6, inDay % 60);
        end += 8;
        fraction(instant.getNano());
        bytes[end++] = 'Z';
        bytes[end++] = '"';
        return this;
    }

    /** Three, six or nine digits, as few as will do. */
    private void fraction(int nano) {
        if (nano == 0) {
            return;
        }
        bytes[end++] = '.';
        int rest = nano;
        for (int unit = 100_000_000, digits = 0; digits < 9 && (rest > 0 || digits % 3 != 0); unit /= 10, digits++) {
            bytes[end++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
    }

    private void learnDay(long date) {
        LocalDate local = LocalDate.ofEpochDay(date);
        twoDigits(day, 0, local.getYear() / 100);
        twoDigits(day, 2, local.getYear() % 100);
        twoDigits(day, 5, local.getMonthValue());
        twoDigits(day, 8, local.getDayOfMonth());
        daySeen = date;
    }

    private static void twoDigits(byte[] to, int at, int number) {
        to[at] = (byte) ('0' + number / 10);
        to[at + 1] = (byte) ('0' + number % 10);
    }

    private void room(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + more, 2 * bytes.length));
        }
    }
}
