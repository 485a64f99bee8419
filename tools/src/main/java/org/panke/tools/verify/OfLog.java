package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Tree;
import org.panke.formats.log.HashFile;
import org.panke.formats.log.LogFolder;

/**
 * Whether a published log holds.
 *
 * @param shelf where it is
 * @param state where what was found before is kept; nowhere where there is none
 * @param isFull whether what was read before is read again
 */
record OfLog(Shelf shelf, @Nullable Path state, boolean isFull) {
    private static final byte[] MARK = "panke-verify-state/v1\n".getBytes(US_ASCII);
    private static final String TEMPORARY = "panke-verify";

    void check(Keys keys, Said said)
            throws IOException, NotProvenException, Said.CouldNotException, Said.UnsoundException {
        needsLog();
        boolean isKnown = !keys.trusted().isEmpty();
        List<NoteKey> signers = isKnown ? keys.trusted()
            : Keys.of(shelf.keys().orElseThrow(() -> new Said.CouldNotException("verify.log-needs-key")));
        Epoch log = Epoch.of(shelf, signers);
        if (!isKnown) {
            said.unknownSigner(shelf.name(), log.keys());
        }
        Optional<Past> past = log.past();
        if (past.isPresent()) {
            past.get().check();
        }
        boolean isNew = state == null || !Files.exists(state);
        boolean isEarlier = past.isPresent() && keepsEarlier(log, past.get(), said);
        if (state != null && !isEarlier) {
            read(log, state, isKnown, keys, said);
        } else {
            readAnew(log, isKnown, keys, said);
        }
        past.ifPresent(each -> each.say(said, isEarlier, isNew));
        if (isKnown) {
            said.keys(signers);
        }
    }

    private void needsLog() throws Said.CouldNotException {
        if (!shelf.isThere()) {
            throw new Said.CouldNotException("verify.log-no-folder");
        }
        if (shelf.at(LogFolder.CHECKPOINT).isEmpty()) {
            throw new Said.CouldNotException("verify.log-no-checkpoint");
        }
    }

    /** Whether what was found before is of the log that this one goes on after: then that must be in it. */
    private boolean keepsEarlier(Epoch log, Past past, Said said)
            throws IOException, NotProvenException, Said.CouldNotException, Said.UnsoundException {
        if (state == null || !Files.exists(state)) {
            return false;
        }
        try (HashFile seen = HashFile.open(state, MARK)) {
            if (log.isOf(seen)) {
                return false;
            }
            past.needs(seen, isFull, said);
            return true;
        }
    }

    /** All of it; what was kept of another log stays until it is found to hold. */
    private void readAnew(Epoch log, boolean isKnown, Keys keys, Said said) throws IOException, NotProvenException {
        Path made = state == null ? Files.createTempFile(TEMPORARY, ".hashes")
            : Files.createTempFile(Objects.requireNonNull(state.toAbsolutePath().getParent()), TEMPORARY, ".hashes");
        try {
            read(log, made, isKnown, keys, said);
            if (state != null) {
                Files.move(made, state, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void read(Epoch log, Path kept, boolean isKnown, Keys keys, Said said)
            throws IOException, NotProvenException {
        Checkpoint checkpoint = log.checkpoint();
        try (HashFile hashes = HashFile.open(kept, MARK)) {
            long before = isFull ? 0 : hashes.size();
            log.follow(hashes, isFull, said);
            said.line(isKnown ? "verify.log-sound" : "verify.log-whole", shelf.name(), checkpoint.origin(),
                checkpoint.size(), checkpoint.size() - before);
            if (before > 0) {
                said.line("verify.log-taken", before);
            }
            for (NoteKey witness : keys.witnesses()) {
                seen(log, witness, hashes, said);
            }
        }
    }

    /** That a witness saw what is published now, or what it begins with. */
    private static void seen(Epoch log, NoteKey witness, HashFile hashes, Said said) throws NotProvenException {
        Note note = Epoch.note(log.shelf(), LogFolder.SEEN);
        Checkpoint theirs = Checkpoint.verified(note, log.checkpoint().origin(), log.keys());
        Instant when = note.cosigned(witness);
        if (theirs.size() > hashes.size()) {
            throw new NotProvenException(NotProvenException.Fault.ROLLED_BACK, witness.name() + " saw more");
        }
        if (!new Tree(hashes, theirs.size()).root().equals(theirs.root())) {
            throw new NotProvenException(NotProvenException.Fault.FORKED, witness.name() + " saw another");
        }
        said.line("verify.seen-to", witness.name(), when, theirs.size());
    }
}
