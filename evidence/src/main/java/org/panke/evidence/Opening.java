package org.panke.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.NotProvenException.Fault;

/**
 * One leaf opened: what happened, what followed from it line by line, and the proof that it is in the log. What is not
 * opened stays closed.
 *
 * @param event what happened, where it may be shown
 * @param lines of what followed, those that may be shown
 */
public record Opening(Leaf.Recorded leaf, @Nullable Content event, List<Told.Line> lines, Proof proof) {
    private static final String MARK = "panke-opening/v1";
    private static final int LONGEST = 10_000;

    public Opening {
        lines = List.copyOf(lines);
    }

    /** What was committed to, and what opens it. */
    public record Content(Salt salt, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * That all of it was committed to, and is in the log.
     *
     * @param origin of the log that is meant
     * @param keys of that log
     */
    public void verify(String origin, Collection<NoteKey> keys) throws NotProvenException {
        verify(Checkpoint.verified(proof.checkpoint(), origin, keys));
    }

    /** @param signed the checkpoint of its proof, whose signature holds */
    void verify(Checkpoint signed) throws NotProvenException {
        if (event != null) {
            leaf.event().verify(event.salt, event.bytes());
        }
        for (Told.Line line : lines) {
            if (leaf.told() == null) {
                throw new NotProvenException(Fault.COMMITMENT, "what followed was not committed to");
            }
            line.verify(leaf.told());
        }
        proof.verify(leaf.hash(), signed);
    }

    /** @throws NotProvenException where it is no such text */
    public static Opening read(String text) throws NotProvenException {
        int middle = text.indexOf("\n\n");
        String[] lines = middle < 0 ? new String[0] : text.substring(0, middle).split("\n", LONGEST);
        if (lines.length < 2 || !lines[0].equals(MARK)) {
            throw new NotProvenException(Fault.FORM, "no opening");
        }
        Reading reading = new Reading();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            reading.line(line.split(" ", -1));
        }
        return reading.done(Proof.read(text.substring(middle + 2)));
    }

    /** An opening while it is read. */
    private static final class Reading {
        private @Nullable Commitment commitment;
        private @Nullable Hash told;
        private @Nullable Content event;
        private final List<Told.Line> lines = new ArrayList<>();

        void line(String... words) throws NotProvenException {
            switch (words[0] + " " + words.length) {
                case "commitment 2" -> commitment = Commitment.of(Hash.read(words[1]).bytes());
                case "told 2" -> told = Hash.read(words[1]);
                case "event 3" -> event = new Content(salt(words[1]), text(words[2]));
                default -> {
                    if (!words[0].equals("line") || words.length < 5) {
                        throw new NotProvenException(Fault.FORM, "no opening");
                    }
                    List<Hash> steps = new ArrayList<>();
                    for (String step : Arrays.asList(words).subList(5, words.length)) {
                        steps.add(Hash.read(step));
                    }
                    lines.add(new Told.Line(text(words[4]), salt(words[3]),
                        new Inclusion(number(words[1]), number(words[2]), steps)));
                }
            }
        }

        Opening done(Proof proof) throws NotProvenException {
            if (commitment == null) {
                throw new NotProvenException(Fault.FORM, "no opening");
            }
            return new Opening(new Leaf.Recorded(commitment, told), event, lines, proof);
        }

        private static Salt salt(String word) throws NotProvenException {
            return Salt.of(Hash.read(word).bytes());
        }

        private static String text(String word) throws NotProvenException {
            return new String(Text64.read(word), StandardCharsets.UTF_8);
        }

        private static long number(String word) throws NotProvenException {
            if (!word.matches("0|[1-9][0-9]{0,8}")) {
                throw new NotProvenException(Fault.FORM, "no number");
            }
            return Long.parseLong(word);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(MARK + "\ncommitment " + leaf.event() + "\n");
        if (leaf.told() != null) {
            text.append("told ").append(leaf.told()).append('\n');
        }
        if (event != null) {
            text.append("event ").append(Text64.of(event.salt.bytes())).append(' ').append(Text64.of(event.bytes()))
                .append('\n');
        }
        for (Told.Line line : lines) {
            text.append("line ").append(line.inclusion().index()).append(' ').append(line.inclusion().size())
                .append(' ').append(Text64.of(line.salt().bytes())).append(' ')
                .append(Text64.of(line.text().getBytes(StandardCharsets.UTF_8)));
            line.inclusion().steps().forEach(step -> text.append(' ').append(step));
            text.append('\n');
        }
        return text.append('\n').append(proof).toString();
    }
}
