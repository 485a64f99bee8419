package org.panke.formats.ndjson;

/**
 * Reads lines as programs usually write them: a flat object, text without escapes, whole numbers. It never judges: what
 * it does not know, right or wrong, it leaves to {@link ExactLine}, which reads the same from what both can read and
 * takes several times as long.
 */
final class PlainLine {
    /** The line is not plain. */
    static final int NOT_PLAIN = -1;

    private static final long ONES = Utf8.ONES;
    private static final int MOST_DIGITS = 18;

    private final Dictionary<Field> fields = new Dictionary<>(7, Field::named);

    /**
     * Fills the draft from the line that begins at {@code begin}.
     *
     * @param text ends every line, the last too, with a line feed, and has eight bytes behind it
     * @return where the next line begins, or {@link #NOT_PLAIN}
     */
    int read(byte[] text, int begin, Draft draft) {
        draft.clear(text);
        int at = skipBlanks(text, begin);
        if (text[at] != '{') {
            return NOT_PLAIN;
        }
        do {
            at = pair(text, skipBlanks(text, at + 1), draft);
            if (at < 0) {
                return NOT_PLAIN;
            }
            at = skipBlanks(text, at);
        } while (text[at] == ',');
        if (text[at] != '}') {
            return NOT_PLAIN;
        }
        at = skipBlanks(text, at + 1);
        at = text[at] == '\r' ? at + 1 : at;
        return text[at] == '\n' ? at + 1 : NOT_PLAIN;
    }

    private int pair(byte[] text, int begin, Draft draft) {
        if (text[begin] != '"') {
            return NOT_PLAIN;
        }
        int end = endOfText(text, begin + 1);
        if (end < 0) {
            return NOT_PLAIN;
        }
        Field field = fields.get(text, begin + 1, end);
        int colon = skipBlanks(text, end + 1);
        if (field == null || (draft.named & field.bit()) != 0 || text[colon] != ':') {
            return NOT_PLAIN;
        }
        draft.named |= field.bit();
        return value(text, skipBlanks(text, colon + 1), field, draft);
    }

    private static int value(byte[] text, int at, Field field, Draft draft) {
        return switch (text[at]) {
            case '"' -> field.shape() == Field.Shape.TEXT ? text(text, at + 1, field, draft) : NOT_PLAIN;
            case '[' -> field.shape() == Field.Shape.LIST ? list(text, at, field, draft) : NOT_PLAIN;
            case 'n' -> endOfNull(text, at);
            default -> field.shape() == Field.Shape.NUMBER ? number(text, at, field, draft) : NOT_PLAIN;
        };
    }

    private static int text(byte[] text, int begin, Field field, Draft draft) {
        int end = endOfText(text, begin);
        if (end < 0) {
            return NOT_PLAIN;
        }
        draft.setText(field, begin, end);
        return end + 1;
    }

    private static int list(byte[] text, int bracket, Field field, Draft draft) {
        draft.beginList(field);
        int at = skipBlanks(text, bracket + 1);
        if (text[at] == ']') {
            return at + 1;
        }
        while (true) {
            int end;
            if (text[at] == '"') {
                end = endOfText(text, at + 1);
                draft.addItem(field, at + 1, end);
                end = end < 0 ? end : end + 1;
            } else {
                end = endOfNull(text, at);
                draft.addItem(field, Draft.NULL, Draft.NULL);
            }
            if (end < 0) {
                return NOT_PLAIN;
            }
            at = skipBlanks(text, end);
            if (text[at] == ']') {
                return at + 1;
            }
            if (text[at] != ',') {
                return NOT_PLAIN;
            }
            at = skipBlanks(text, at + 1);
        }
    }

    private static int number(byte[] text, int begin, Field field, Draft draft) {
        int at = begin;
        long value = 0;
        while (text[at] >= '0' && text[at] <= '9' && at - begin < MOST_DIGITS) {
            value = value * 10 + text[at++] - '0';
        }
        boolean ends = text[at] == ',' || text[at] == '}' || text[at] == ' ';
        if (at == begin || !ends || (text[begin] == '0' && at > begin + 1)) {
            return NOT_PLAIN;
        }
        draft.setNumber(field, value);
        return at;
    }

    private static int endOfNull(byte[] text, int at) {
        return text[at] == 'n' && text[at + 1] == 'u' && text[at + 2] == 'l' && text[at + 3] == 'l'
            ? at + 4
            : NOT_PLAIN;
    }

    private static int skipBlanks(byte[] text, int begin) {
        int at = begin;
        while (text[at] == ' ') {
            at++;
        }
        return at;
    }

    /** Where the quote stands that ends the text, or {@link #NOT_PLAIN} where an escape or a control comes first. */
    private static int endOfText(byte[] text, int begin) {
        int at = begin;
        while (true) {
            long eight = Utf8.eightAt(text, at);
            long quotes = eight ^ ONES * '"';
            long escapes = eight ^ ONES * '\\';
            long hits = Utf8.TOPS
                & (((quotes - ONES) & ~quotes) | ((escapes - ONES) & ~escapes) | ((eight - ONES * ' ') & ~eight));
            if (hits != 0) {
                at += Long.numberOfTrailingZeros(hits) / Byte.SIZE;
                return text[at] == '"' ? at : NOT_PLAIN;
            }
            at += Long.BYTES;
        }
    }
}
