package org.panke.formats.ndjson;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Words that come again and again, each read once: a word's bytes lead to the one object that stands for it. Bounded:
 * where more different words come than it holds, it forgets all and begins again. Not safe for several threads.
 */
final class Dictionary<T> {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SHORT = 2 * Long.BYTES;

    /** A word with its first and last eight bytes, which are all there is to a short one. */
    private static final class Entry<T> {
        final int length;
        final long head;
        final long tail;
        final byte[] word;
        final T meaning;

        Entry(long head, long tail, byte[] word, T meaning) {
            this.length = word.length;
            this.head = head;
            this.tail = tail;
            this.word = word;
            this.meaning = meaning;
        }
    }

    private final Function<String, @Nullable T> meaningOf;
    private final @Nullable Entry<T>[] slots;
    private final int shift;
    private int size;

    /**
     * @param bits it holds half of two to this power of words
     * @param meaningOf what a word stands for, or null for a word that is none
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    Dictionary(int bits, Function<String, @Nullable T> meaningOf) {
        this.meaningOf = meaningOf;
        this.slots = new Entry[1 << bits];
        this.shift = Long.SIZE - bits;
    }

    /** What the bytes stand for, or null where they are no word. Eight readable bytes must follow {@code to}. */
    @Nullable T get(byte[] text, int from, int to) {
        int length = to - from;
        long head = head(text, from, length);
        long tail = length > Long.BYTES ? Utf8.eightAt(text, to - Long.BYTES) : 0;
        int first = (int) (((head ^ (tail * MIX) ^ length) * MIX) >>> shift);
        int slot = first;
        for (Entry<T> entry = slots[slot]; entry != null; entry = slots[slot]) {
            if (entry.head == head && entry.tail == tail && entry.length == length
                && (length <= SHORT || Arrays.equals(entry.word, 0, length, text, from, to))) {
                return entry.meaning;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        String word = Utf8.decode(text, from, to);
        T meaning = word == null ? null : meaningOf.apply(word);
        if (meaning != null) {
            if (size == slots.length / 2) {
                Arrays.fill(slots, null);
                size = 0;
                slot = first;
            }
            slots[slot] = new Entry<>(head, tail, Arrays.copyOfRange(text, from, to), meaning);
            size++;
        }
        return meaning;
    }

    private static long head(byte[] text, int from, int length) {
        long eight = Utf8.eightAt(text, from);
        return length >= Long.BYTES ? eight : eight & ((1L << (Byte.SIZE * length)) - 1);
    }
}
