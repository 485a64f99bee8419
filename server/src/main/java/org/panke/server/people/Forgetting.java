package org.panke.server.people;

import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.vault.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Destroys what tells who somebody was: their key, and the blind index of their phone. Numbers stay, for nobody. */
public final class Forgetting {
    private final ProjectId project;
    private final Parting parting;
    private final JdbcClient db;

    /** @param db of the unit of work, which is done by {@link Parting#write} */
    public Forgetting(ProjectId project, Parting parting, JdbcClient db) {
        this.project = project;
        this.parting = parting;
        this.db = db;
    }

    /** @param sequence of the newest event */
    public void forget(int person, long sequence) {
        destroy(Owner.person(person), sequence);
        // registrations of a part of their number that turned out to be theirs
        List<String> masked = db.sql("""
                SELECT registration_id FROM registration WHERE project_id = ? AND person = ? AND masked = 1""")
            .params(project.value(), person).query(Columns.read(row -> row.text("registration_id"))).list();
        masked.forEach(registration -> destroy(Owner.registration(registration), sequence));
        db.sql("DELETE FROM identity WHERE project_id = ? AND kind = 'phone' AND number = ?")
            .params(project.value(), person).update();
    }

    /** An owner's key; whatever is sealed under it names nobody any more. */
    public void destroy(String owner, long sequence) {
        db.sql("SELECT wrapped FROM sealing_key WHERE project_id = ? AND owner = ?").params(project.value(), owner)
            .query(Columns.read(row -> WrappedKey.of(row.bytes("wrapped")))).optional()
            .ifPresent(key -> parting.note(key, db));
        db.sql("DELETE FROM sealing_key WHERE project_id = ? AND owner = ?").params(project.value(), owner).update();
        db.sql("INSERT INTO forgotten (project_id, owner, sequence, bound) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .params(project.value(), owner, sequence).param(parting.bound(project, owner)).update();
    }
}
