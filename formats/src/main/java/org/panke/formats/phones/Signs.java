package org.panke.formats.phones;

import org.jspecify.annotations.Nullable;

/** What the signs in a written number mean. */
final class Signs {
    /** A place whose digit is not shown, in {@link #plain} text. */
    static final char HIDDEN = '*';

    private static final int MOST_PLACES = 20;

    private Signs() {}

    /** The number with nothing but a plus in front, digits and {@link #HIDDEN}; null where other signs are in it. */
    static @Nullable String plain(String text) {
        StringBuilder plain = new StringBuilder(MOST_PLACES);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else if (isHidden(c)) {
                plain.append(HIDDEN);
            } else if (isPlus(c) && plain.isEmpty()) {
                plain.append('+');
            } else if (!isFiller(c)) {
                return null;
            }
            if (plain.length() > MOST_PLACES) {
                return null;
            }
        }
        return plain.toString();
    }

    /** The digit's value, ASCII or full-width, or -1. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    static boolean isPlus(char c) {
        return c == '+' || c == '＋';
    }

    /** What people and copied contacts put between digits: blanks, invisible marks, hyphens, dots, parentheses. */
    static boolean isFiller(char c) {
        return switch (c) {
            case ' ', '-', '.', '(', ')', '\t', '\r', '\n' -> true;
            case '\u00a0', '\u00ad', '\u3000', '\ufeff' -> true;
            case '（', '）', '－', '−', '—', '．', '。', '·', '・' -> true;
            default -> (c >= '\u2000' && c <= '\u2015') || (c >= '\u2028' && c <= '\u202f')
                || (c >= '\u2060' && c <= '\u2069');
        };
    }

    private static boolean isHidden(char c) {
        return switch (c) {
            case '*', '＊', '∗', '﹡', '×', '✕', 'x', 'X', 'ｘ', 'Ｘ', '•', '●', '#', '＃', '?', '？' -> true;
            default -> false;
        };
    }
}
