package org.panke.attribution.judging;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who signs a decision: one person however their name is typed, in full width, with blanks, in capitals. */
record Signatory(String name) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    static Signatory of(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!isPlain(written.charAt(i))) {
                return new Signatory(plain(written));
            }
        }
        return new Signatory(written);
    }

    /** What is typed in one way only: most names, which need no more. */
    private static boolean isPlain(int mark) {
        return (mark >= 'a' && mark <= 'z') || (mark >= '0' && mark <= '9') || mark == '-'
            || (mark >= 0x4E00 && mark <= 0x9FFF);
    }

    private static String plain(String written) {
        String plain = BLANKS.matcher(Normalizer.normalize(written, Form.NFKC)).replaceAll("");
        return Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFKC);
    }

    boolean isNobody() {
        return name.isEmpty();
    }
}
