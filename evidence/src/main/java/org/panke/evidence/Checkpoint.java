package org.panke.evidence;

import java.util.Collection;
import org.panke.evidence.NotProvenException.Fault;

/**
 * What a log was at one size (C2SP tlog-checkpoint). A log never signs two that are not consistent.
 *
 * @param origin which log
 * @param size in leaves
 * @param root of the tree of that size
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LONGEST_NAME = 200;

    public Checkpoint {
        needsName(origin);
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
    }

    public static Checkpoint of(String origin, Tree tree) {
        return new Checkpoint(origin, tree.size(), tree.root());
    }

    /** What a note says, whoever signed it. Lines that others may have added are not read. */
    static Checkpoint of(Note note) throws NotProvenException {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < 4 || !isName(lines[0]) || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new NotProvenException(Fault.FORM, "no checkpoint");
        }
        for (int i = 3; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new NotProvenException(Fault.FORM, "an empty line in a checkpoint");
            }
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.read(lines[2]));
    }

    /**
     * What a note says that one of these keys has signed.
     *
     * @param origin of the log that is meant
     */
    public static Checkpoint verified(Note note, String origin, Collection<NoteKey> keys) throws NotProvenException {
        note.verify(keys);
        return of(note, origin);
    }

    /**
     * What a note says whose signatures hold.
     *
     * @param origin of the log that is meant
     */
    static Checkpoint of(Note note, String origin) throws NotProvenException {
        Checkpoint checkpoint = of(note);
        if (!checkpoint.origin.equals(origin)) {
            throw new NotProvenException(Fault.ORIGIN, "a checkpoint of another log");
        }
        return checkpoint;
    }

    public Note signed(NoteSigner log) {
        return log.sign(Note.of(toString()));
    }

    /** No blanks, no plus, nothing that has a meaning of its own in a path. */
    static boolean isName(String origin) {
        return origin.length() <= LONGEST_NAME && origin.matches("[A-Za-z0-9._~%:-]+(?:/[A-Za-z0-9._~%:-]+)*");
    }

    static void needsName(String origin) {
        if (!isName(origin)) {
            throw new IllegalArgumentException("no name of a log");
        }
    }

    /** The text of its note. */
    @Override
    public String toString() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
