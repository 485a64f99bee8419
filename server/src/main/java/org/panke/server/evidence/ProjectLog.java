package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Bundle;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Consistency;
import org.panke.evidence.Leaf;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Proof;
import org.panke.evidence.Tile;
import org.panke.evidence.Tree;
import org.panke.formats.log.HashFile;
import org.panke.formats.log.LogFolder;
import org.panke.server.ledger.Leaves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One project's log as it is now: its hashes, as far as its events were read, and what was published of them. */
final class ProjectLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectLog.class);
    private static final int NAMED = 20;

    private final ProjectId project;
    private final Epoch epoch;
    private final Leaves leaves;
    private final LogFolder folder;
    private final LogFolder mark;
    private final HashFile hashes;
    private @Nullable Note newest;
    /** Smallest first. */
    private List<Seen> seen = List.of();
    private long published;

    private ProjectLog(ProjectId project, Epoch epoch, Leaves leaves, LogFolder folder, LogFolder mark,
            HashFile hashes) {
        this.project = project;
        this.epoch = epoch;
        this.leaves = leaves;
        this.folder = folder;
        this.mark = mark;
        this.hashes = hashes;
    }

    /** What opening came to. */
    sealed interface Opening {
        record Opened(ProjectLog log) implements Opening {
        }

        record Differs(Difference difference) implements Opening {
        }
    }

    /**
     * Computes the log from the events and compares it with what was published of it.
     *
     * @param marks where its newest checkpoint lies once more
     * @param kept the newest checkpoint in the database
     * @param seen those that somebody elsewhere has signed, smallest first
     */
    static Opening open(ProjectId project, Epoch epoch, Leaves leaves, Path logs, Path marks, Optional<Note> kept,
            List<Seen> seen, List<NoteKey> keys) {
        Path path = Folders.hashes(logs, project, epoch.number());
        LogFolder folder = new LogFolder(Folders.published(logs, project, epoch.number()));
        LogFolder mark = new LogFolder(Folders.published(marks, project, epoch.number()));
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        long head = leaves.head(project);
        HashFile computed = Computed.empty(fresh);
        long gap = Computed.grow(computed, project, epoch, leaves, head);
        Note note = kept.orElse(null);
        long size = 0;
        for (Note each : notes(seen, List.of(kept, inFolder(folder, LogFolder.CHECKPOINT),
            inFolder(mark, LogFolder.CHECKPOINT), inFolder(folder, LogFolder.SEEN)))) {
            Optional<Checkpoint> checkpoint = signed(each, epoch, keys);
            if (checkpoint.isEmpty() || !isOf(checkpoint.get(), computed)) {
                long said = checkpoint.map(Checkpoint::size).orElse(size);
                List<Long> changed = changed(path, checkpoint, computed);
                long events = computed.size() - 1;
                computed.close();
                return new Opening.Differs(new Difference(project, said - 1, events, changed));
            }
            if (checkpoint.get().size() >= size) {
                size = checkpoint.get().size();
                note = each;
            }
        }
        if (gap > 0) {
            computed.close();
            return new Opening.Differs(new Difference(project, head, head, List.of(gap), Computed.missing(gap)));
        }
        computed.flush();
        move(fresh, path);
        ProjectLog log = new ProjectLog(project, epoch, leaves, folder, mark, computed);
        log.newest = note;
        log.publish(seen);
        log.mark();
        // a folder that was lost is published again
        log.published = Stream.of(folder, mark).allMatch(each -> each.at(LogFolder.CHECKPOINT).isPresent()) ? size : 0;
        return new Opening.Opened(log);
    }

    private static List<Note> notes(List<Seen> seen, List<Optional<Note>> more) {
        return Stream.concat(seen.stream().map(Seen::note), more.stream().flatMap(Optional::stream)).toList();
    }

    private static Optional<Note> inFolder(LogFolder folder, String name) {
        return folder.at(name).flatMap(bytes -> {
            try {
                return Optional.of(Note.read(bytes));
            } catch (NotProvenException e) {
                // nobody can have published it: as if it were not signed by us
                return Optional.of(Note.of("\n"));
            }
        });
    }

    private static Optional<Checkpoint> signed(Note note, Epoch epoch, List<NoteKey> keys) {
        try {
            return Optional.of(Checkpoint.verified(note, epoch.origin(), keys));
        } catch (NotProvenException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Checkpoint checkpoint, HashFile computed) {
        return checkpoint.size() <= computed.size()
            && new Tree(computed, checkpoint.size()).root().equals(checkpoint.root());
    }

    /** The first events that differ, where the hashes of before are still those that were published. */
    private static List<Long> changed(Path before, Optional<Checkpoint> checkpoint, HashFile computed) {
        List<Long> changed = new ArrayList<>();
        if (checkpoint.isEmpty() || !Files.exists(before)) {
            return changed;
        }
        try (HashFile old = HashFile.open(before)) {
            if (isOf(checkpoint.get(), old)) {
                for (long at = 0; at < checkpoint.get().size() && changed.size() < NAMED; at++) {
                    if (at >= computed.size() || !old.at(0, at).equals(computed.at(0, at))) {
                        changed.add(at);
                    }
                }
            }
        }
        return changed;
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Epoch epoch() {
        return epoch;
    }

    /** Reads what was recorded since. */
    synchronized long catchUp() {
        leaves.after(project, hashes.size() - 1, next -> {
            if (next.sequence() != hashes.size()) {
                throw new Computed.GapException(hashes.size());
            }
            Tree.grow(hashes, next.leaf());
        });
        hashes.flush();
        return hashes.size();
    }

    /** Whether there is more than was published. */
    synchronized boolean isBehind() {
        return published < hashes.size();
    }

    /** The log's checkpoint, signed. */
    synchronized Note signed(List<NoteSigner> signers) {
        Note note = Note.of(Checkpoint.of(epoch.origin(), new Tree(hashes, hashes.size())).toString());
        for (NoteSigner signer : signers) {
            note = signer.sign(note);
        }
        return note;
    }

    /** Publishes first what the checkpoint of this size speaks for, then the checkpoint. */
    synchronized void publish(Note checkpoint, long size) {
        for (Tile tile : Tile.between(published, size)) {
            folder.write(tile.path(), content(tile));
        }
        folder.write(LogFolder.CHECKPOINT, checkpoint.toString().getBytes(UTF_8));
        for (Tile tile : Tile.between(0, published)) {
            if (tile.width() < Tile.FULL && !Tile.between(0, size).contains(tile)) {
                folder.delete(tile);
            }
        }
        newest = checkpoint;
        published = size;
        mark();
    }

    /** Lays the newest checkpoint where it lies once more. */
    private void mark() {
        if (newest == null || mark.equals(folder)) {
            return;
        }
        // at the start; a new log has none yet
        if (published == 0 && mark.at(LogFolder.CHECKPOINT).isEmpty()) {
            LOG.warn("{}: no checkpoint lay beside the master key; older data, put back, would go unnoticed", project);
        }
        mark.write(LogFolder.CHECKPOINT, newest.toString().getBytes(UTF_8));
    }

    /** Publishes the newest of what somebody elsewhere has signed, beside the newest checkpoint. */
    synchronized void publish(List<Seen> signed) {
        seen = List.copyOf(signed);
        seen().ifPresent(newest -> {
            folder.write(LogFolder.SEEN, newest.note().toString().getBytes(UTF_8));
            if (newest.stamp() != null) {
                folder.write(LogFolder.STAMP, newest.stamp());
            }
        });
    }

    /** The newest checkpoint that somebody elsewhere has signed. */
    synchronized Optional<Seen> seen() {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.getLast());
    }

    /** The first that somebody elsewhere has signed when the event was there. */
    synchronized Optional<Seen> seen(long sequence) {
        return seen.stream().filter(each -> sequence < each.size()).findFirst();
    }

    /** That the log of one size begins with that of another. */
    synchronized Consistency consistency(long earlier, long size) {
        return new Tree(hashes, size).consistency(earlier);
    }

    /** A checkpoint and how many leaves it speaks for. */
    record Published(Note note, long size) {
    }

    synchronized Optional<Published> published() {
        return newest == null || published == 0 ? Optional.empty() : Optional.of(new Published(newest, published));
    }

    /** What was published last. */
    synchronized Optional<Note> newest() {
        return Optional.ofNullable(newest);
    }

    /** A tile of what was published, as full as is asked for. */
    synchronized Optional<byte[]> tile(Tile tile) {
        return tile.isIn(published) ? Optional.of(content(tile)) : Optional.empty();
    }

    /**
     * That an event is in what was published, by the checkpoint that somebody elsewhere signed first, where they did; empty
     * where it is newer.
     */
    synchronized Optional<Proof> proof(long sequence) {
        return seen(sequence).map(each -> new Published(each.note(), each.size()))
            .or(() -> published().filter(each -> sequence < each.size()))
            .map(each -> new Proof(new Tree(hashes, each.size()).inclusion(sequence), each.note()));
    }

    private byte[] content(Tile tile) {
        if (tile.level() != Tile.ENTRIES) {
            return tile.of(hashes);
        }
        List<Leaf> entries = new ArrayList<>();
        if (tile.from() == 0) {
            entries.add(epoch.beginning());
        }
        entries.addAll(leaves.between(project, Math.max(tile.from(), 1), tile.from() + tile.width()));
        return Bundle.of(entries);
    }

    @Override
    public synchronized void close() {
        hashes.close();
    }
}
