package org.panke.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.panke.evidence.NotProvenException.Fault;

/**
 * Follows a log that others publish, and keeps its hashes: so a log that was cut, changed or forked since is found, and
 * each look reads only what is new.
 */
public final class Mirror {
    private final String origin;
    private final Growing kept;

    /** @param kept what earlier looks found */
    public Mirror(String origin, Growing kept) {
        this.origin = origin;
        this.kept = kept;
    }

    /** The files of a published log. */
    @FunctionalInterface
    public interface Published {
        /** What lies at a path below the log's own address, or nothing. */
        Optional<byte[]> at(String path);
    }

    /** Is shown each leaf that is new. */
    @FunctionalInterface
    public interface Reader {
        void leaf(long index, Leaf leaf) throws NotProvenException;
    }

    /**
     * Reads on to this checkpoint, and keeps it where all of it holds.
     *
     * @param checkpoint that was verified to be the log's
     * @param progress is told how many leaves were read
     */
    public void follow(Checkpoint checkpoint, Published log, Reader reader, LongConsumer progress)
            throws NotProvenException {
        follow(kept.size(), checkpoint, log, reader, progress);
    }

    /** As {@link #follow}, but reads all of it once more and compares it with what earlier looks found. */
    public void followAnew(Checkpoint checkpoint, Published log, Reader reader, LongConsumer progress)
            throws NotProvenException {
        follow(0, checkpoint, log, reader, progress);
    }

    private void follow(long from, Checkpoint checkpoint, Published log, Reader reader, LongConsumer progress)
            throws NotProvenException {
        if (!checkpoint.origin().equals(origin)) {
            throw new NotProvenException(Fault.ORIGIN, "a checkpoint of another log");
        }
        if (checkpoint.size() < kept.size()) {
            throw new NotProvenException(Fault.ROLLED_BACK,
                "it had " + kept.size() + " leaves and has " + checkpoint.size());
        }
        long before = kept.size();
        Ahead ahead = new Ahead(kept);
        for (Tile tile : Tile.between(from, checkpoint.size())) {
            if (tile.level() == Tile.ENTRIES) {
                read(tile, log, ahead, reader);
                progress.accept(tile.from() + tile.width());
            }
        }
        if (!new Tree(ahead, checkpoint.size()).root().equals(checkpoint.root())) {
            throw new NotProvenException(before == 0 ? Fault.ROOT : Fault.FORKED,
                "its entries do not come to its checkpoint");
        }
        hashes(from, checkpoint.size(), log, ahead);
        ahead.keep();
    }

    /** What was read before must be what it was; the rest is new. */
    private static void read(Tile tile, Published log, Ahead ahead, Reader reader) throws NotProvenException {
        List<Leaf> leaves = Bundle.read(found(tile, log));
        if (leaves.size() < tile.width()) {
            throw new NotProvenException(Fault.MISSING, "entries of " + tile.path());
        }
        int before = (int) Math.min(ahead.size() - tile.from(), tile.width());
        for (int i = 0; i < before; i++) {
            if (!leaves.get(i).hash().equals(ahead.at(0, tile.from() + i))) {
                throw new NotProvenException(Fault.FORKED, "leaf " + (tile.from() + i) + " is another than it was");
            }
        }
        for (int i = before; i < tile.width(); i++) {
            reader.leaf(tile.from() + i, leaves.get(i));
            Tree.grow(ahead, leaves.get(i));
        }
    }

    /** That the hashes that others would build their proofs from are right, too. */
    private static void hashes(long from, long size, Published log, Nodes nodes) throws NotProvenException {
        for (Tile tile : Tile.between(from, size)) {
            if (tile.level() >= 0) {
                byte[] right = tile.of(nodes);
                if (!Arrays.equals(Arrays.copyOf(found(tile, log), right.length), right)) {
                    throw new NotProvenException(Fault.ROOT, tile.path() + " does not follow from the entries");
                }
            }
        }
    }

    /** The tile; or the full one that has replaced it, which begins with it. */
    private static byte[] found(Tile tile, Published log) throws NotProvenException {
        return log.at(tile.path()).or(() -> log.at(tile.full().path()))
            .orElseThrow(() -> new NotProvenException(Fault.MISSING, tile.path()));
    }
}
