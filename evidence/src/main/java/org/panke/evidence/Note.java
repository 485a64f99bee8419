package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.panke.evidence.NotProvenException.Fault;

/**
 * A text that somebody has signed (C2SP signed-note).
 *
 * @param text ends with a line's end
 */
public record Note(String text, List<Signed> signatures) {
    private static final String DASH = "— ";
    /** More would be somebody's joke. */
    private static final int MOST = 64;
    private static final int ID = 4;

    public Note {
        if (text.isEmpty() || !text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("no text of a note");
        }
        signatures = List.copyOf(signatures);
    }

    /** A text that nobody has signed yet. */
    public static Note of(String text) {
        return new Note(text, List.of());
    }

    /** By whom, as they say. */
    public record Signed(String name, int id, String signature) {
        private byte[] bytes() throws NotProvenException {
            byte[] all = Text64.read(signature);
            return Arrays.copyOfRange(all, ID, all.length);
        }
    }

    /** @throws NotProvenException where it is no note */
    public static Note read(byte[] note) throws NotProvenException {
        try {
            return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException e) {
            throw new NotProvenException(Fault.FORM, "a note that is no UTF-8", e);
        }
    }

    /** @throws NotProvenException where it is no note */
    public static Note read(String note) throws NotProvenException {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end == note.length() - 2
            || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NotProvenException(Fault.FORM, "no note");
        }
        List<Signed> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(signed(line));
        }
        if (signatures.size() > MOST) {
            throw new NotProvenException(Fault.FORM, "more than " + MOST + " signatures");
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    private static Signed signed(String line) throws NotProvenException {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !isName(parts[0])) {
            throw new NotProvenException(Fault.FORM, "no signature of a note");
        }
        byte[] bytes = Text64.read(parts[1]);
        if (bytes.length <= ID) {
            throw new NotProvenException(Fault.FORM, "no signature of a note");
        }
        return new Signed(parts[0], ByteBuffer.wrap(bytes).getInt(), parts[1]);
    }

    Note and(NoteKey key, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(ID + signature.length).putInt(key.id()).put(signature).array();
        List<Signed> more = new ArrayList<>(signatures);
        more.add(new Signed(key.name(), key.id(), Text64.of(bytes)));
        return new Note(text, more);
    }

    /**
     * That one of these keys has signed it, and none of them something else. Signatures of others mean nothing.
     *
     * @return one that did
     */
    public NoteKey verify(Collection<NoteKey> trusted) throws NotProvenException {
        NoteKey by = null;
        for (NoteKey key : trusted) {
            for (Signed signed : by(key)) {
                if (key.kind() == NoteKey.Kind.NOTE) {
                    key.verify(text.getBytes(UTF_8), signed.bytes());
                    by = key;
                }
            }
        }
        if (by == null) {
            throw new NotProvenException(Fault.SIGNATURE, "nobody who is trusted has signed this");
        }
        return by;
    }

    /**
     * That a trusted key has signed it, and one of the very log that it speaks of: the key of one project says nothing
     * about another's.
     *
     * @return the keys of that log
     */
    public List<NoteKey> verify(String origin, Collection<NoteKey> trusted) throws NotProvenException {
        verify(trusted);
        List<NoteKey> own = trusted.stream().filter(key -> key.isOf(origin)).toList();
        if (own.stream().allMatch(key -> by(key).isEmpty())) {
            throw new NotProvenException(Fault.ORIGIN, "a key of another log has signed this");
        }
        return own;
    }

    /** When this witness saw it, and its log consistent. @throws NotProvenException where it does not say so */
    public Instant cosigned(NoteKey witness) throws NotProvenException {
        List<Signed> theirs = witness.kind() == NoteKey.Kind.COSIGNATURE ? by(witness) : List.of();
        if (theirs.isEmpty()) {
            throw new NotProvenException(Fault.SIGNATURE, witness.name() + " did not see this");
        }
        ByteBuffer bytes = ByteBuffer.wrap(theirs.getFirst().bytes());
        if (bytes.remaining() <= Long.BYTES) {
            throw new NotProvenException(Fault.FORM, "no cosignature");
        }
        long seconds = bytes.getLong();
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        witness.verify(cosigned(text, seconds), signature);
        return Instant.ofEpochSecond(seconds);
    }

    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
    }

    private List<Signed> by(NoteKey key) {
        return signatures.stream().filter(each -> each.id == key.id() && each.name.equals(key.name())).toList();
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(
            c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    static void needsName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a key");
        }
    }

    /** As it is kept and sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(each -> note.append(DASH).append(each.name).append(' ').append(each.signature).append('\n'));
        return note.toString();
    }
}
