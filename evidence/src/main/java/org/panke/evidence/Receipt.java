package org.panke.evidence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.panke.evidence.NotProvenException.Fault;

/**
 * What somebody takes along of their own matter: the office's signed word what it told them when, and which leaf of its
 * log commits to it. From then on the office can neither say that it told something else nor change that leaf.
 *
 * @param origin of the log
 * @param leaf which one
 * @param hash of that leaf
 * @param at when it happened
 * @param said one sentence a line, nothing about anybody else
 */
public record Receipt(String origin, long leaf, Hash hash, Instant at, List<String> said) {
    private static final String MARK = "panke-receipt/v1";
    private static final int FIRST = 5;
    private static final int MOST = 40;

    public Receipt {
        Checkpoint.needsName(origin);
        said = List.copyOf(said);
        if (said.isEmpty() || said.size() > MOST
            || said.stream().anyMatch(line -> line.isEmpty() || line.chars().anyMatch(c -> c < ' '))) {
            throw new IllegalArgumentException("no sentences of a receipt");
        }
    }

    public Note signed(NoteSigner log) {
        return log.sign(Note.of(toString()));
    }

    /** Whether a text begins as a receipt does, whatever else is in it. */
    public static boolean begins(String text) {
        return text.startsWith(MARK + "\n");
    }

    /** What a note says that one of these keys has signed, and one of the receipt's own log. */
    public static Receipt verified(Note note, Collection<NoteKey> keys) throws NotProvenException {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < FIRST + 2 || !lines[0].equals(MARK) || !Checkpoint.isName(lines[1])
            || !lines[2].matches("leaf (?:0|[1-9][0-9]{0,17})")) {
            throw new NotProvenException(Fault.FORM, "no receipt");
        }
        note.verify(lines[1], keys);
        try {
            return new Receipt(lines[1], Long.parseLong(lines[2].substring("leaf ".length())), Hash.read(lines[3]),
                Instant.parse(lines[4]), Arrays.asList(lines).subList(FIRST, lines.length - 1));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new NotProvenException(Fault.FORM, "no receipt", e);
        }
    }

    /** That the log has the leaf. */
    public void verify(Proof proof, Collection<NoteKey> keys) throws NotProvenException {
        if (proof.inclusion().index() != leaf) {
            throw new NotProvenException(Fault.PLACE, "a proof of another leaf");
        }
        proof.checkpoint().verify(origin, keys);
        proof.verify(hash, Checkpoint.of(proof.checkpoint(), origin));
    }

    /** The text of its note. */
    @Override
    public String toString() {
        return MARK + "\n" + origin + "\nleaf " + leaf + "\n" + hash + "\n" + at + "\n" + String.join("\n", said)
            + "\n";
    }
}
