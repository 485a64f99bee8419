package org.panke.server.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Leaf;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Salt;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Begins a new log where an older backup was restored on purpose. Its first leaf is the last checkpoint of the log that it
 * goes on after, and a commitment to who says so and why: so what was lost can be neither denied nor hidden.
 */
public final class NewEpoch {
    private final Writer writer;
    private final LogKeys keys;
    private final Epochs epochs;
    private final Path folder;
    private final Path marks;
    private final RandomGenerator random;

    /**
     * @param folder where logs are published
     * @param marks where their newest checkpoints lie once more
     */
    public NewEpoch(Path folder, Path marks, LogKeys keys, Writer writer, JdbcClient reader, RandomGenerator random) {
        this.folder = folder;
        this.marks = marks;
        this.keys = keys;
        this.writer = writer;
        this.epochs = new Epochs(writer, reader);
        this.random = random;
    }

    /**
     * @param by who answers for it, by name
     * @return the last checkpoint of the log that it goes on after
     * @throws NotProvenException where nothing was published, or what was is not ours
     */
    public Checkpoint begin(ProjectId project, String by, String why, Instant now) throws NotProvenException {
        Epoch before = epochs.newest(project).orElseThrow(NewEpoch::nothing);
        Ended ended = ended(project, before);
        Salted statement = Begun.by(by, why, now, Salt.random(random)).statement();
        long number = before.number() + 1;
        String origin = keys.known(project).getLast().name() + "/" + number;
        Epoch next = new Epoch(number, origin,
            new Leaf.Succession(origin, ended.note.toString(), statement.commitment()));
        return writer.write(db -> {
            Epochs.begin(project, next, keys.sealed(project, sealed(number), statement.bytes(), db), now, db);
            return ended.checkpoint;
        });
    }

    /** What a statement is sealed as. */
    static String sealed(long number) {
        return "log epoch " + number;
    }

    /** What was published last, as a note and as what that says. */
    private record Ended(Note note, Checkpoint checkpoint) {
    }

    /** What was put back may know an older one: the one counts that speaks for most. */
    private Ended ended(ProjectId project, Epoch epoch) throws NotProvenException {
        Ended most = null;
        List<NoteKey> known = keys.known(project);
        List<Path> folders = List.of(folder, LogShelf.marks(folder, marks, known));
        for (Note each : epochs.published(project, epoch.number(), folders)) {
            Ended ended = new Ended(each, Checkpoint.verified(each, epoch.origin(), known));
            most = most == null || ended.checkpoint.size() > most.checkpoint.size() ? ended : most;
        }
        if (most == null) {
            throw nothing();
        }
        return most;
    }

    private static NotProvenException nothing() {
        return new NotProvenException(NotProvenException.Fault.MISSING, "nothing was published");
    }
}
