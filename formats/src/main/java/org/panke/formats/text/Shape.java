package org.panke.formats.text;

/** What a message may say of text that may be personal. */
public final class Shape {
    private static final int SHOWN_DIGITS = 3;
    private static final int LONGEST = 24;

    private Shape() {}

    /** The text with its digits after the third hidden as {@code #} and its letters as {@code □}: {@code 138########}. */
    public static String of(String text) {
        StringBuilder shape = new StringBuilder();
        int digits = 0;
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                shape.append(++digits > SHOWN_DIGITS ? '#' : c);
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                shape.append('□');
            } else {
                shape.append(c < ' ' ? ' ' : c);
            }
        }
        return end < text.length() ? shape.append('…').toString() : shape.toString();
    }
}
