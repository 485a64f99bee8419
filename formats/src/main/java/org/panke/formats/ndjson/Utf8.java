package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text as the bytes of a line. */
final class Utf8 {
    private static final VarHandle EIGHT_BYTES =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** One in each of eight bytes. */
    static final long ONES = 0x0101010101010101L;
    /** The highest bit of each of eight bytes. */
    static final long TOPS = 0x8080808080808080L;

    private static final int REPLACED = '\uFFFD';

    private Utf8() {
    }

    /** The text, or null where the bytes are not UTF-8. */
    static @Nullable String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, UTF_8);
        boolean isDoubtful = text.indexOf(REPLACED) >= 0;
        return isDoubtful && firstBad(Arrays.copyOfRange(bytes, from, to)) >= 0 ? null : text;
    }

    /** The text, whatever its bytes are. */
    static String readable(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    /** The place of the first byte that is no UTF-8, or -1. */
    static int firstBad(byte[] bytes) {
        var decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }

    /** How many characters begin in {@code bytes} before {@code end}. */
    static int charactersBefore(byte[] bytes, int end) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            count += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    /** Which of eight bytes is the first line feed; eight where none is. */
    static int firstLineFeed(long eight) {
        long others = eight ^ (ONES * '\n');
        return Long.numberOfTrailingZeros((others - ONES) & ~others & TOPS) / Byte.SIZE;
    }

    /** Eight bytes as one number, the first the lowest. */
    static long eightAt(byte[] bytes, int at) {
        return (long) EIGHT_BYTES.get(bytes, at);
    }
}
