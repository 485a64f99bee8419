package org.panke.attribution.judging;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who signs a decision: one person however their name is typed, in full width, with blanks, in capitals. */
record Signatory(String name) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    static Signatory of(String written) {
        String plain = BLANKS.matcher(Normalizer.normalize(written, Form.NFKC)).replaceAll("");
        return new Signatory(Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFKC));
    }

    boolean isNobody() {
        return name.isEmpty();
    }
}
