package org.panke.formats.ndjson;

/** Looks for a field's text on lines where it mostly stands as far from some mark as on the line before. */
final class Place {
    static final int NONE = -1;

    private final byte[] field;
    private int usual;

    /** @param name of a field; in a line that is an event {@code "name":} can be nothing else, because quotes are escaped */
    Place(String name) {
        this.field = JsonBytes.ascii("\"" + name + "\":");
    }

    /** Where the field's text begins between the mark and the line's end, or {@link #NONE}. */
    int after(int mark, byte[] bytes, int end) {
        int at = mark + usual;
        if (!isField(bytes, at, end)) {
            at = mark;
            while (!isField(bytes, at, end)) {
                if (++at >= end) {
                    return NONE;
                }
            }
            usual = at - mark;
        }
        at += field.length;
        at = bytes[at] == ' ' ? at + 1 : at;
        return bytes[at] == '"' ? at + 1 : NONE;
    }

    private boolean isField(byte[] bytes, int at, int end) {
        if (at + field.length >= end) {
            return false;
        }
        for (int i = 0; i < field.length; i++) {
            if (bytes[at + i] != field[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where a text ends that has no escape, or {@link #NONE}. */
    static int endOfText(byte[] bytes, int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] != '"') {
            if (bytes[at++] == '\\') {
                return NONE;
            }
        }
        return at;
    }
}
