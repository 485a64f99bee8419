package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.NotProvenException.Fault;

/** What a log may hold: there is no leaf that a name, a phone or a sentence about anybody could be put into. */
public sealed interface Leaf {
    /**
     * Something that was recorded.
     *
     * @param event what happened
     * @param told the root of {@link Told}: what followed from it; null of what was recorded before that was committed to
     */
    record Recorded(Commitment event, @Nullable Hash told) implements Leaf {
        private static final byte MARK = 1;
        private static final int ALONE = 1 + Commitment.LENGTH;

        @Override
        public byte[] entry() {
            ByteBuffer entry = ByteBuffer.allocate(told == null ? ALONE : ALONE + Hash.LENGTH);
            entry.put(MARK).put(event.bytes());
            if (told != null) {
                entry.put(told.bytes());
            }
            return entry.array();
        }

        private static Recorded read(byte[] entry) throws NotProvenException {
            if (entry.length != ALONE && entry.length != ALONE + Hash.LENGTH) {
                throw new NotProvenException(Fault.FORM, "an entry of " + entry.length + " bytes");
            }
            return new Recorded(Commitment.of(Arrays.copyOfRange(entry, 1, ALONE)),
                entry.length == ALONE ? null : Hash.of(Arrays.copyOfRange(entry, ALONE, entry.length)));
        }
    }

    /** How a log begins: with its own name. */
    record Beginning(String origin) implements Leaf {
        private static final String MARK = "panke-log/v1\n";

        public Beginning {
            Checkpoint.needsName(origin);
        }

        @Override
        public byte[] entry() {
            return (MARK + origin + "\n").getBytes(UTF_8);
        }
    }

    /**
     * How a log begins that goes on after another one, which was lost: with the last that was published of it.
     *
     * @param last the other log's last checkpoint, as a note
     * @param statement to who says so, when and why
     */
    record Succession(String origin, String last, Commitment statement) implements Leaf {
        private static final String MARK = "panke-log-after/v1\n";

        public Succession {
            Checkpoint.needsName(origin);
            try {
                Checkpoint.of(Note.read(last));
            } catch (NotProvenException e) {
                throw new IllegalArgumentException("no checkpoint to go on after", e);
            }
        }

        @Override
        public byte[] entry() {
            return (MARK + origin + "\n" + statement + "\n" + last).getBytes(UTF_8);
        }

        private static Succession read(String text) throws NotProvenException {
            String[] parts = text.substring(MARK.length()).split("\n", 3);
            if (parts.length != 3) {
                throw new NotProvenException(Fault.FORM, "no succession");
            }
            byte[] statement = Hash.read(parts[1]).bytes();
            Checkpoint.of(Note.read(parts[2]));
            return new Succession(named(parts[0]), parts[2], Commitment.of(statement));
        }
    }

    /** As it lies in the log. */
    byte[] entry();

    /** Its hash in the tree. */
    default Hash hash() {
        return Hash.ofLeaf(entry());
    }

    /** @throws NotProvenException where it is no leaf of these */
    static Leaf read(byte[] entry) throws NotProvenException {
        if (entry.length > 0 && entry[0] == Recorded.MARK) {
            return Recorded.read(entry);
        }
        String text = new String(entry, UTF_8);
        Leaf leaf;
        if (text.startsWith(Succession.MARK)) {
            leaf = Succession.read(text);
        } else if (text.startsWith(Beginning.MARK)) {
            leaf = new Beginning(named(text.substring(Beginning.MARK.length()).stripTrailing()));
        } else {
            throw new NotProvenException(Fault.FORM, "no entry of this log");
        }
        if (!Arrays.equals(leaf.entry(), entry)) {
            throw new NotProvenException(Fault.FORM, "an entry in another form");
        }
        return leaf;
    }

    private static String named(String origin) throws NotProvenException {
        if (!Checkpoint.isName(origin)) {
            throw new NotProvenException(Fault.FORM, "no name of a log");
        }
        return origin;
    }
}
