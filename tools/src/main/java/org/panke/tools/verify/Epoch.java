package org.panke.tools.verify;

import java.util.List;
import java.util.Optional;
import org.panke.evidence.Bundle;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Growing;
import org.panke.evidence.Leaf;
import org.panke.evidence.Mirror;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NotProvenException.Fault;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Tile;
import org.panke.formats.log.LogFolder;

/**
 * One of a project's logs, up to a checkpoint that was verified.
 *
 * @param keys of that log
 */
record Epoch(Shelf shelf, Checkpoint checkpoint, List<NoteKey> keys) {
    /**
     * As it is published.
     *
     * @param trusted keys
     */
    static Epoch of(Shelf shelf, List<NoteKey> trusted) throws NotProvenException {
        Note note = note(shelf, LogFolder.CHECKPOINT);
        String origin = origin(note);
        List<NoteKey> own = note.verify(origin, trusted);
        return new Epoch(shelf, Checkpoint.verified(note, origin, own), own);
    }

    /** What lies there signed. */
    static Note note(Shelf shelf, String path) throws NotProvenException {
        return Note.read(shelf.at(path)
            .orElseThrow(() -> new NotProvenException(Fault.MISSING, path)));
    }

    private static String origin(Note note) {
        return note.text().lines().findFirst().orElse("");
    }

    /** Which of the project's logs has this origin, from 1. */
    private static long number(String origin) {
        return Long.parseLong(origin.substring(origin.lastIndexOf('/') + 1));
    }

    /** Which of the project's logs it is, from 1. */
    long number() {
        return number(checkpoint.origin());
    }

    /**
     * How it begins; nothing where its first entries are not there. That the checkpoint has it, too, shows only when it is
     * followed.
     */
    Optional<Leaf> first() throws NotProvenException {
        if (checkpoint.size() == 0) {
            return Optional.empty();
        }
        Tile tile = new Tile(Tile.ENTRIES, 0, (int) Math.min(Tile.FULL, checkpoint.size()));
        Optional<byte[]> entries = shelf.at(tile.path()).or(() -> shelf.at(tile.full().path()));
        return entries.isPresent() ? Bundle.read(entries.get()).stream().findFirst() : Optional.empty();
    }

    /** Whether hashes of some log are of this one: each begins in a way of its own. */
    boolean isOf(Growing hashes) throws NotProvenException {
        Optional<Leaf> first = first();
        return first.isEmpty() || hashes.size() == 0 || first.get().hash().equals(hashes.at(0, 0));
    }

    /**
     * Reads on to its checkpoint.
     *
     * @param isFull whether what was read before is read again
     */
    void follow(Growing hashes, boolean isFull, Said said) throws NotProvenException {
        Mirror mirror = new Mirror(checkpoint.origin(), hashes);
        shelf.needs(checkpoint.size() - (isFull ? 0 : hashes.size()));
        if (isFull) {
            mirror.followAnew(checkpoint, shelf, (_, _) -> {
            }, said::progress);
        } else {
            mirror.follow(checkpoint, shelf, (_, _) -> {
            }, said::progress);
        }
        said.endProgress();
        shelf.holds(checkpoint.size());
    }

    /** The log that it goes on after; nothing where it is the first. */
    Optional<Past> past() throws NotProvenException {
        Optional<Leaf> first = first();
        if (first.isPresent() && first.get() instanceof Leaf.Succession after) {
            return Optional.of(past(after));
        }
        if (first.isPresent() && number() > 1) {
            throw new NotProvenException(Fault.FORM, "its first leaf does not say which log it goes on after");
        }
        return Optional.empty();
    }

    private Past past(Leaf.Succession after) throws NotProvenException {
        if (!after.origin().equals(checkpoint.origin())) {
            throw new NotProvenException(Fault.ORIGIN, "its first leaf is that of another log");
        }
        Note last = Note.read(after.last());
        String origin = origin(last);
        last.verify(origin, keys);
        Checkpoint verified = Checkpoint.verified(last, origin, keys);
        if (number(origin) >= number()) {
            throw new NotProvenException(Fault.ORIGIN, "it goes on after a log that is not earlier");
        }
        Shelf beside = shelf.of(number(origin));
        return new Past(new Epoch(beside, verified, keys), published(beside, origin));
    }

    /** What lies of the earlier log beside it; nothing where there is none, or another log. */
    private Optional<Epoch> published(Shelf beside, String origin) throws NotProvenException {
        if (beside.at(LogFolder.CHECKPOINT).isEmpty()
            || !origin(note(beside, LogFolder.CHECKPOINT)).equals(origin)) {
            return Optional.empty();
        }
        return Optional.of(of(beside, keys));
    }
}
