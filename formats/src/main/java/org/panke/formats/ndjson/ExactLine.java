package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.formats.Problem.Expectation;
import org.panke.formats.text.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads any line there can be: the event it holds, or exactly what is wrong with it and where. Nothing of one line
 * reaches the next. Not safe for several threads.
 */
final class ExactLine {
    private static final int PADDING = Long.BYTES;

    private static final JsonFactory JSON = new JsonFactory();
    private final Assembler assembler;
    private final Draft draft = new Draft();
    /** Where in the line a field, or a list's item such as {@code codes[0]}, begins. */
    private final Map<String, Integer> places = new HashMap<>();
    private byte[] texts = new byte[256];
    private int textsEnd;

    ExactLine(Assembler assembler) {
        this.assembler = assembler;
    }

    /** The event that a line holds, its line feed left off. */
    Event read(byte[] line) throws BadLine {
        int bad = Utf8.firstBad(line);
        if (bad >= 0) {
            throw new BadLine(bad, null, "0x" + Words.hex(line[bad] & 0xFF, 2), Expected.UTF8);
        }
        places.clear();
        textsEnd = 0;
        draft.clear(texts);
        parse(line);
        draft.text = texts;
        try {
            return assembler.event(draft);
        } catch (BadField e) {
            String place = e.item < 0 ? e.field.key() : item(e.field, e.item);
            throw new BadLine(places.getOrDefault(place, closingBrace(line)), place, e.found, e.expected);
        }
    }

    /** Where a field that is missing would have had to stand. */
    private static int closingBrace(byte[] line) {
        int at = line.length - 1;
        while (at > 0 && line[at] != '}') {
            at--;
        }
        return at;
    }

    private void parse(byte[] line) throws BadLine {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line, 0, line.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unexpected(parser, null, Expected.OBJECT);
            }
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                int keyAt = placeOf(parser);
                Field field = Field.named(key);
                if (field == null) {
                    throw new BadLine(keyAt, Words.key(key), Words.key(key), Expected.FIELD);
                }
                if ((draft.named & field.bit()) != 0) {
                    throw new BadLine(keyAt, key, key, Expected.ONCE);
                }
                draft.named |= field.bit();
                value(parser, field);
            }
            if (parser.nextToken() != null) {
                throw unexpected(parser, null, Expected.ONE_OBJECT);
            }
        } catch (UnexpectedEndOfInputException e) {
            throw new BadLine(line.length, null, "", Expected.WHOLE);
        } catch (JacksonException e) {
            throw syntax(line, e);
        }
    }

    private void value(JsonParser parser, Field field) throws BadLine {
        JsonToken token = parser.nextToken();
        places.put(field.key(), placeOf(parser));
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        switch (field.shape()) {
            case TEXT -> {
                int from = textsEnd;
                text(parser, field, field.key());
                draft.setText(field, from, textsEnd - PADDING);
            }
            case NUMBER -> draft.setNumber(field, number(parser, field));
            case LIST -> list(parser, field);
        }
    }

    private void list(JsonParser parser, Field field) throws BadLine {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(parser, field.key(), Expected.LIST);
        }
        draft.beginList(field);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            places.put(item(field, i), placeOf(parser));
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                draft.addItem(field, Draft.NULL, Draft.NULL);
            } else {
                int from = textsEnd;
                text(parser, field, item(field, i));
                draft.addItem(field, from, textsEnd - PADDING);
            }
        }
    }

    /** Adds a text to {@link #texts}, with room to read eight bytes behind it. */
    private void text(JsonParser parser, Field field, String place) throws BadLine {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw unexpected(parser, place, Expected.TEXT);
        }
        String text = parser.getString();
        if (!isClean(text, field.isLines())) {
            String shape = field.isPersonal() ? Shape.of(text) : Words.shown(text);
            throw new BadLine(placeOf(parser), place, shape, Expected.TEXT);
        }
        byte[] bytes = text.getBytes(UTF_8);
        if (textsEnd + bytes.length + PADDING > texts.length) {
            texts = Arrays.copyOf(texts, 2 * (textsEnd + bytes.length + PADDING));
        }
        System.arraycopy(bytes, 0, texts, textsEnd, bytes.length);
        textsEnd += bytes.length + PADDING;
    }

    private static long number(JsonParser parser, Field field) throws BadLine {
        boolean isWhole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (!isWhole || parser.getLongValue() < 0) {
            throw unexpected(parser, field.key(), Expected.NUMBER);
        }
        return parser.getLongValue();
    }

    /** A value of another kind than the field holds; one that is nested where no field may be says so. */
    private static BadLine unexpected(JsonParser parser, @Nullable String field, Expectation expected) {
        JsonToken token = parser.currentToken();
        String found = switch (token) {
            case null -> "";
            case START_OBJECT -> "{";
            case START_ARRAY -> "[";
            case VALUE_STRING -> "\"…\"";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Words.shown(parser.getString());
            default -> Words.shown(String.valueOf(parser.getString()));
        };
        boolean isNested = field != null && (token == JsonToken.START_OBJECT
            || (token == JsonToken.START_ARRAY && !expected.equals(Expected.LIST)));
        return new BadLine(placeOf(parser), field, found, isNested ? Expected.FLAT : expected);
    }

    private static BadLine syntax(byte[] line, JacksonException e) {
        int at = e.getLocation() == null ? -1 : (int) e.getLocation().getByteOffset();
        if (at < 0 || at >= line.length) {
            return new BadLine(at, null, "", Expected.JSON);
        }
        int length = Math.max(1, Integer.numberOfLeadingZeros(~line[at] << 24));
        return new BadLine(at, null, Words.shown(Utf8.readable(line, at, at + length)), Expected.JSON);
    }

    private static int placeOf(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private static String item(Field list, int index) {
        return list.key() + "[" + index + "]";
    }

    /** Whether there is neither a control character nor half of a character in it; the ends of lines, where it has any. */
    private static boolean isClean(String text, boolean isLines) {
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(mark) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
            boolean isEnd = isLines && (mark == '\n' || mark == '\r' || mark == '\t');
            if ((mark < ' ' && !isEnd) || (Character.isSurrogate(mark) && !isPair)) {
                return false;
            }
            i += isPair ? 1 : 0;
        }
        return true;
    }
}
