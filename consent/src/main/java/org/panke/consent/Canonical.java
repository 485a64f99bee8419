package org.panke.consent;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which each content has one text and no other (after RFC 8785): keys in order, no blanks. Content is text,
 * whole numbers, truth values, lists of these, and maps from text to these; nothing is ever null.
 */
public final class Canonical {
    private Canonical() {}

    /** @throws IllegalArgumentException where the content is of another kind */
    public static String json(Object content) {
        StringBuilder text = new StringBuilder();
        write(content, text);
        return text.toString();
    }

    private static void write(Object content, StringBuilder text) {
        switch (content) {
            case String string -> quote(string, text);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case Collection<?> items -> writeItems(items, text);
            case Map<?, ?> map -> writeEntries(map, text);
            default -> throw new IllegalArgumentException("no content: " + content.getClass().getName());
        }
    }

    private static void writeItems(Collection<?> items, StringBuilder text) {
        text.append('[');
        for (Iterator<?> each = items.iterator(); each.hasNext();) {
            write(each.next(), text);
            text.append(each.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private static void writeEntries(Map<?, ?> map, StringBuilder text) {
        Map<String, Object> inOrder = new TreeMap<>();
        map.forEach((key, value) -> inOrder.put((String) key, value));
        text.append('{');
        inOrder.forEach((key, value) -> {
            text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
            quote(key, text);
            text.append(':');
            write(value, text);
        });
        text.append('}');
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(Character.forDigit(c >> 4, 16))
                            .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
