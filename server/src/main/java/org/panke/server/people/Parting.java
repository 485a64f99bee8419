package org.panke.server.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.NotWrittenException;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.panke.vault.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys the other halves of keys that were destroyed in the data: after that is on disk and not before, since nothing
 * brings a half back. What a kill comes between is noted in the data and done at the next start.
 */
public final class Parting {
    private final Vault vault;
    private final Writer writer;
    private final AtomicLong noted = new AtomicLong();

    public Parting(Vault vault, Writer writer) {
        this.vault = vault;
        this.writer = writer;
    }

    /** Writes; when this returns, whoever the work forgot opens from no copy of the data. */
    public <T> T write(Writer.Work<T> work) {
        long before = noted.get();
        T done = writer.write(work);
        if (noted.get() != before) {
            complete();
        }
        return done;
    }

    /** A key that a work destroys. */
    void note(WrappedKey key, JdbcClient db) {
        db.sql("INSERT INTO parting (half, bound) VALUES (?, ?) ON CONFLICT DO NOTHING").params(key.half())
            .param(bound(key.half())).update();
        noted.incrementAndGet();
    }

    /** A note that was not made here destroys nothing. */
    private byte[] bound(long half) {
        return vault.index("parting", Long.toString(half));
    }

    /** That an owner was forgotten here, and not by a row that was put in. */
    byte[] bound(ProjectId project, String owner) {
        return bound(vault, project, owner);
    }

    private static byte[] bound(Vault vault, ProjectId project, String owner) {
        return vault.index(project.value() + " forgotten", owner);
    }

    /** Whether an owner was forgotten here. */
    public static boolean isForgotten(ProjectId project, String owner, Vault vault, JdbcClient db) {
        return db.sql("SELECT bound FROM forgotten WHERE project_id = ? AND owner = ? AND bound IS NOT NULL")
            .params(project.value(), owner).query(Columns.read(row -> row.bytes("bound"))).optional()
            .map(bound -> Arrays.equals(bound, bound(vault, project, owner))).orElse(false);
    }

    private void forgetNotes(List<Long> halves) {
        try {
            writer.write(db -> db.sql("DELETE FROM parting WHERE half IN (:halves)").param("halves", halves).update());
        } catch (NotWrittenException e) {
            // they are gone already: noted once more, they are looked for once more
            noted.incrementAndGet();
        }
    }

    /** Does what is noted. Twice is as good as once. */
    public void complete() {
        List<Long> halves = writer.write(db -> db.sql("SELECT half, bound FROM parting")
            .query(Columns.read(row -> Arrays.equals(bound(row.number("half")), row.bytesOrNull("bound"))
                ? Optional.of(row.number("half"))
                : Optional.<Long>empty()))
            .list()).stream().flatMap(Optional::stream).toList();
        if (!halves.isEmpty()) {
            vault.destroy(halves);
            forgetNotes(halves);
        }
    }
}
