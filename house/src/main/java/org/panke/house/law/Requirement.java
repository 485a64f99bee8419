package org.panke.house.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something that the law asks of the software.
 *
 * @param text what it must do
 * @param source where that stands
 * @param standing how far it does
 * @param remark what is missing, or what the tests do not show
 */
public record Requirement(String id, String text, String source, Standing standing, String remark) {
    private static final String TABLE = "requirements.tsv";
    private static final int COLUMNS = 5;

    /** How far a requirement is met. */
    public enum Standing {
        /** Tests show all of it. */
        SHOWN("shown"),
        /** Tests show some of it; the remark says what they do not. */
        IN_PART("in part"),
        /** It is about faces, and no code here looks at one. */
        UNTIL_FACE("not applicable until face"),
        /** It is not met. */
        NOT_MET("🔴 **not met**");

        private final String said;

        Standing(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    /** All of them, in order: a line each in a table beside this class. */
    public static List<Requirement> all() {
        try (InputStream in = Objects.requireNonNull(Requirement.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(Requirement::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    private static Requirement read(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("five columns were expected: " + line);
        }
        return new Requirement(columns[0], columns[1], columns[2], Standing.valueOf(columns[3]), columns[4]);
    }
}
