package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Commitments to the lines that followed from one event, so that each can be opened alone: a small tree of them, of which
 * the log has the root. Neither the root nor an opened line tells how the others read; how many there are shows in the
 * proof alone.
 */
public final class Told {
    private static final String USE = "told";

    private final Salt secret;
    private final List<String> lines;
    private final HashList hashes = new HashList();

    /** @param secret from which each line has a salt of its own; nobody else may have it */
    public Told(Salt secret, List<String> lines) {
        this.secret = secret;
        this.lines = List.copyOf(lines);
        IntStream.range(0, lines.size()).forEach(i -> Tree.grow(hashes, hash(salt(i), this.lines.get(i))));
    }

    /** What the log has of them. */
    public Hash root() {
        return new Tree(hashes, lines.size()).root();
    }

    /** One line opened. */
    public Line opened(int ordinal) {
        return new Line(lines.get(ordinal), salt(ordinal), new Tree(hashes, lines.size()).inclusion(ordinal));
    }

    /** A line that was opened, and that it was among those told. */
    public record Line(String text, Salt salt, Inclusion inclusion) {
        /** @throws NotProvenException where it was not */
        public void verify(Hash root) throws NotProvenException {
            inclusion.verify(hash(salt, text), root);
        }
    }

    private Salt salt(int ordinal) {
        return secret.derived(USE, ordinal);
    }

    private static Hash hash(Salt salt, String line) {
        return Hash.ofLeaf(Commitment.to(salt, line.getBytes(UTF_8)).bytes());
    }
}
