package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NotProvenException.Fault;
import org.panke.evidence.NoteKey;

/**
 * Whom to believe.
 *
 * @param trusted keys of logs that were given; none where those beside what is checked must do
 * @param witnesses who must have seen it
 */
record Keys(List<NoteKey> trusted, List<NoteKey> witnesses) {
    /** Where they lie in what is handed out. */
    static final String FILE = "keys.txt";

    /** Of a file, one a line. @throws NotProvenException where one is none */
    static List<NoteKey> of(byte[] lines) throws NotProvenException {
        List<NoteKey> keys = new ArrayList<>();
        for (String line : new String(lines, UTF_8).lines().toList()) {
            if (!line.isBlank()) {
                keys.add(of(line.strip()));
            }
        }
        return keys;
    }

    private static NoteKey of(String line) throws NotProvenException {
        try {
            return NoteKey.read(line);
        } catch (NotProvenException e) {
            throw new NotProvenException(Fault.FORM, "a line of the keys is none: " + line);
        }
    }
}
