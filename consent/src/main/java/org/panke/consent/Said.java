package org.panke.consent;

/** The same thing for a reader of either language. Neither may be left out: whoever reads one must miss nothing. */
public record Said(String zh, String en) {
    public Said {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("said in one language only");
        }
    }
}
