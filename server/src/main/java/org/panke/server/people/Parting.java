package org.panke.server.people;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
        db.sql("INSERT INTO parting (half) VALUES (?) ON CONFLICT DO NOTHING").params(key.half()).update();
        noted.incrementAndGet();
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
        List<Long> halves = writer.write(db -> db.sql("SELECT half FROM parting")
            .query(Columns.read(row -> row.number("half"))).list());
        if (!halves.isEmpty()) {
            vault.destroy(halves);
            forgetNotes(halves);
        }
    }
}
