package org.panke.formats.report;

/**
 * Compact JSON that may stand inside a script element: {@code <} and everything that could end the element, begin a
 * comment or break a line of script is written as an escape.
 */
final class Json {
    private final StringBuilder out = new StringBuilder(64 * 1024);

    Json open(char bracket) {
        comma();
        out.append(bracket);
        return this;
    }

    Json close(char bracket) {
        out.append(bracket);
        return this;
    }

    Json key(String key) {
        text(key);
        out.append(':');
        return this;
    }

    Json number(long number) {
        comma();
        out.append(number);
        return this;
    }

    Json text(String text) {
        comma();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), text, i);
        }
        out.append('"');
        return this;
    }

    StringBuilder written() {
        return out;
    }

    private void comma() {
        if (!out.isEmpty() && "[{:,".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(',');
        }
    }

    private void character(char c, String text, int place) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029'
            || isLone(text, place)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit(c >> shift & 15, 16));
            }
        } else {
            out.append(c);
        }
    }

    /** Half a surrogate pair cannot be written in UTF-8. */
    private static boolean isLone(String text, int place) {
        char c = text.charAt(place);
        if (Character.isHighSurrogate(c)) {
            return place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
        }
        return Character.isLowSurrogate(c) && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
    }
}
