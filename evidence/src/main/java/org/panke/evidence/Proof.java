package org.panke.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.panke.evidence.NotProvenException.Fault;

/**
 * That a leaf is in a log, in one text that is checked without asking anybody (C2SP tlog-proof).
 *
 * @param checkpoint as a note, with whoever else has signed it
 */
public record Proof(Inclusion inclusion, Note checkpoint) {
    private static final String MARK = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST = 64;

    /** Where a proof begins in a text that has something before it; -1 where it has none. */
    public static int begins(String text) {
        return text.indexOf(MARK + "\n");
    }

    /** @throws NotProvenException where it is no such text */
    public static Proof read(String text) throws NotProvenException {
        int middle = text.indexOf("\n\n");
        if (middle < 0) {
            throw new NotProvenException(Fault.FORM, "no proof");
        }
        String[] lines = text.substring(0, middle).split("\n", -1);
        int at = 1;
        if (lines.length > 1 && lines[1].startsWith("extra ")) {
            // nobody vouches for it
            at++;
        }
        if (!lines[0].equals(MARK) || lines.length <= at || lines.length - at > LONGEST
            || !lines[at].matches("index (?:0|[1-9][0-9]{0,17})")) {
            throw new NotProvenException(Fault.FORM, "no proof");
        }
        long index = Long.parseLong(lines[at].substring("index ".length()));
        List<Hash> steps = new ArrayList<>();
        for (int i = at + 1; i < lines.length; i++) {
            steps.add(Hash.read(lines[i]));
        }
        Note checkpoint = Note.read(text.substring(middle + 2));
        return new Proof(new Inclusion(index, Checkpoint.of(checkpoint).size(), steps), checkpoint);
    }

    /**
     * @param origin of the log that is meant
     * @param keys of that log
     */
    public void verify(Leaf leaf, String origin, Collection<NoteKey> keys) throws NotProvenException {
        verify(leaf.hash(), Checkpoint.verified(checkpoint, origin, keys));
    }

    /** @param signed its checkpoint, whose signature holds */
    void verify(Hash leaf, Checkpoint signed) throws NotProvenException {
        if (signed.size() != inclusion.size()) {
            throw new NotProvenException(Fault.PLACE, "a proof for another tree");
        }
        inclusion.verify(leaf, signed.root());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(MARK + "\nindex " + inclusion.index() + "\n");
        inclusion.steps().forEach(step -> text.append(step).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
