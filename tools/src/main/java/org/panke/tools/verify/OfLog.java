package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Mirror;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Tree;
import org.panke.formats.log.HashFile;
import org.panke.formats.log.LogFolder;

/**
 * Whether a published log holds.
 *
 * @param state where what was found before is kept; nowhere where there is none
 * @param isFull whether what was read before is read again
 */
record OfLog(Path folder, @Nullable Path state, boolean isFull) {
    private static final byte[] MARK = "panke-verify-state/v1\n".getBytes(US_ASCII);

    /** Whether somebody gave an address where a folder is asked for. */
    static boolean isAddress(String log) {
        return log.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    }

    void check(Keys keys, Said said) throws IOException, NotProvenException, Said.CouldNotException {
        needsLog();
        LogFolder published = new LogFolder(folder);
        Note note = there(published, LogFolder.CHECKPOINT);
        Path beside = folder.resolve("..").resolve(Keys.FILE);
        boolean isKnown = !keys.trusted().isEmpty() || !Files.exists(beside);
        List<NoteKey> signers = isKnown ? keys.trusted() : Keys.of(Files.readAllBytes(beside));
        String origin = note.text().lines().findFirst().orElse("");
        List<NoteKey> own = note.verify(origin, signers);
        Checkpoint checkpoint = Checkpoint.verified(note, origin, own);
        Path kept = state == null ? Files.createTempFile("panke-verify", ".hashes") : state;
        if (!isKnown) {
            said.unknownSigner(folder, own);
        }
        try (HashFile hashes = HashFile.open(kept, MARK)) {
            long before = isFull ? 0 : hashes.size();
            Mirror mirror = new Mirror(origin, hashes);
            if (isFull) {
                mirror.followAnew(checkpoint, published, (_, _) -> {
                }, said::progress);
            } else {
                mirror.follow(checkpoint, published, (_, _) -> {
                }, said::progress);
            }
            said.endProgress();
            said.line(isKnown ? "verify.log-sound" : "verify.log-whole", folder, origin, checkpoint.size(),
                checkpoint.size() - before);
            for (NoteKey witness : keys.witnesses()) {
                seen(published, origin, own, witness, hashes, said);
            }
        } finally {
            if (state == null) {
                Files.delete(kept);
            }
        }
        if (isKnown) {
            said.keys(signers);
        }
    }

    private void needsLog() throws Said.CouldNotException {
        if (!Files.isDirectory(folder)) {
            throw new Said.CouldNotException("verify.log-no-folder");
        }
        if (!Files.exists(folder.resolve(LogFolder.CHECKPOINT))) {
            throw new Said.CouldNotException("verify.log-no-checkpoint");
        }
    }

    /** That a witness saw what is published now, or what it begins with. */
    private static void seen(LogFolder published, String origin, List<NoteKey> keys, NoteKey witness, HashFile log,
            Said said) throws NotProvenException {
        Note note = there(published, LogFolder.SEEN);
        Checkpoint theirs = Checkpoint.verified(note, origin, keys);
        Instant when = note.cosigned(witness);
        if (theirs.size() > log.size()) {
            throw new NotProvenException(NotProvenException.Fault.ROLLED_BACK, witness.name() + " saw more");
        }
        if (!new Tree(log, theirs.size()).root().equals(theirs.root())) {
            throw new NotProvenException(NotProvenException.Fault.FORKED, witness.name() + " saw another");
        }
        said.line("verify.seen-to", witness.name(), when, theirs.size());
    }

    private static Note there(LogFolder published, String path) throws NotProvenException {
        return Note.read(published.at(path)
            .orElseThrow(() -> new NotProvenException(NotProvenException.Fault.MISSING, path)));
    }
}
