package org.panke.formats.ndjson;

import java.util.Arrays;

/**
 * One line's fields before they mean anything: where in {@link #text} each stands. Filled anew for every line. Eight
 * readable bytes follow every text.
 */
final class Draft {
    /** Stands for null in a list. */
    static final int NULL = -1;

    private static final int FIELDS = Field.values().length;

    /** What the places below point into. */
    byte[] text = new byte[0];
    /** The fields that were named, null or not. */
    long named;
    /** The fields that have a value. */
    long present;
    /** The value of the one field that is a number. */
    long number;

    private final int[] from = new int[FIELDS];
    private final int[] to = new int[FIELDS];
    private int[] items = new int[16];
    private int itemEnd;

    void clear(byte[] newText) {
        text = newText;
        named = 0;
        present = 0;
        itemEnd = 0;
    }

    boolean has(Field field) {
        return (present & field.bit()) != 0;
    }

    int from(Field field) {
        return from[field.ordinal()];
    }

    int to(Field field) {
        return to[field.ordinal()];
    }

    /** How many items a list has; none where it is absent. */
    int size(Field list) {
        return has(list) ? (to(list) - from(list)) / 2 : 0;
    }

    /** Where a list's item begins, or {@link #NULL}. */
    int itemFrom(Field list, int index) {
        return items[from(list) + 2 * index];
    }

    int itemTo(Field list, int index) {
        return items[from(list) + 2 * index + 1];
    }

    void setText(Field field, int begin, int end) {
        present |= field.bit();
        from[field.ordinal()] = begin;
        to[field.ordinal()] = end;
    }

    void setNumber(Field field, long value) {
        present |= field.bit();
        number = value;
    }

    void beginList(Field field) {
        present |= field.bit();
        from[field.ordinal()] = itemEnd;
        to[field.ordinal()] = itemEnd;
    }

    /** Adds to the list begun last; {@link #NULL} twice for a null. */
    void addItem(Field list, int begin, int end) {
        if (itemEnd + 2 > items.length) {
            items = Arrays.copyOf(items, 2 * items.length);
        }
        items[itemEnd++] = begin;
        items[itemEnd++] = end;
        to[list.ordinal()] = itemEnd;
    }
}
