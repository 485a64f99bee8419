package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Leaf;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.Salt;
import org.panke.formats.log.LogFolder;
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
    private final RandomGenerator random;

    /** @param folder where logs are published */
    public NewEpoch(Path folder, LogKeys keys, Writer writer, JdbcClient reader, RandomGenerator random) {
        this.folder = folder;
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
        Note last = new LogFolder(Folders.published(folder, project, before.number())).at(LogFolder.CHECKPOINT)
            .map(bytes -> new String(bytes, UTF_8)).map(NewEpoch::note)
            .or(() -> epochs.published(project, before.number())).orElseThrow(NewEpoch::nothing);
        Checkpoint checkpoint = Checkpoint.verified(last, before.origin(), keys.known(project));
        Salted statement = Begun.by(by, why, now, Salt.random(random)).statement();
        long number = before.number() + 1;
        String origin = keys.known(project).getLast().name() + "/" + number;
        Epoch next = new Epoch(number, origin,
            new Leaf.Succession(origin, last.toString(), statement.commitment()));
        return writer.write(db -> {
            Epochs.begin(project, next, keys.sealed(project, sealed(number), statement.bytes(), db), now, db);
            return checkpoint;
        });
    }

    /** What a statement is sealed as. */
    static String sealed(long number) {
        return "log epoch " + number;
    }

    private static Note note(String text) {
        try {
            return Note.read(text);
        } catch (NotProvenException e) {
            throw new IllegalStateException("the published checkpoint is broken", e);
        }
    }

    private static NotProvenException nothing() {
        return new NotProvenException(NotProvenException.Fault.MISSING, "nothing was published");
    }
}
