package org.panke.server.face;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.vault.face.KeyDay;
import org.panke.vault.face.SealedTemplate;
import org.panke.vault.face.Whose;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code face_template}: sealed templates, each named by the half of its key. What opens them is nowhere in the data. */
final class FaceTemplates {
    private FaceTemplates() {
    }

    /** One that is kept. */
    record Kept(SealedTemplate sealed, long person) {
        long half() {
            return sealed.half();
        }

        KeyDay day() {
            return sealed.whose().day();
        }
    }

    /** What is read to know which there are. */
    record Known(long half, KeyDay day) {
    }

    static List<Known> known(ProjectId project, String model, JdbcClient db) {
        return db.sql("SELECT half, day FROM face_template WHERE project_id = ? AND model = ?")
            .params(project.value(), model)
            .query(Columns.read(row -> new Known(row.number("half"), day(project, row)))).list();
    }

    static Optional<Kept> find(ProjectId project, long half, JdbcClient db) {
        return db.sql("SELECT * FROM face_template WHERE project_id = ? AND half = ?").params(project.value(), half)
            .query(kept(project)).optional();
    }

    /** Those of one person by all their numbers. */
    static List<Kept> of(ProjectId project, List<Long> numbers, JdbcClient db) {
        return numbers.isEmpty() ? List.of()
            : db.sql("""
                    SELECT * FROM face_template WHERE project_id = :project AND person IN (:persons)
                    ORDER BY half""")
                .param("project", project.value()).param("persons", numbers).query(kept(project)).list();
    }

    /** So many of them at most, after one. */
    static List<Kept> after(long half, int most, ProjectId project, JdbcClient db) {
        return db.sql("SELECT * FROM face_template WHERE project_id = ? AND half > ? ORDER BY half LIMIT ?")
            .params(project.value(), half, most).query(kept(project)).list();
    }

    static List<Kept> all(ProjectId project, JdbcClient db) {
        return db.sql("SELECT * FROM face_template WHERE project_id = ? ORDER BY half").params(project.value())
            .query(kept(project)).list();
    }

    /** Whoever is forgotten and has one still. */
    static List<Long> forgotten(ProjectId project, JdbcClient db) {
        return db.sql("""
                SELECT DISTINCT person FROM face_template JOIN forgotten
                    ON forgotten.project_id = face_template.project_id
                    AND forgotten.owner = 'person:' || face_template.person
                WHERE face_template.project_id = ?""").params(project.value())
            .query(Columns.read(row -> row.number("person"))).list();
    }

    static void keep(ProjectId project, SealedTemplate sealed, long person, Instant at, JdbcClient db) {
        Whose whose = sealed.whose();
        db.sql("""
                INSERT INTO face_template (project_id, half, day, person, consent, model, entered_at, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(project.value(), sealed.half(), whose.day().date().toString(), person, whose.consent(),
                whose.model(), at.toEpochMilli(), sealed.bytes())
            .update();
    }

    static void delete(ProjectId project, Collection<Long> halves, JdbcClient db) {
        halves.forEach(half -> db.sql("DELETE FROM face_template WHERE project_id = ? AND half = ?")
            .params(project.value(), half).update());
    }

    private static RowMapper<Kept> kept(ProjectId project) {
        return Columns.read(row -> new Kept(SealedTemplate.of(
            new Whose(day(project, row), FacePasses.whose(project, row.number("person")), row.text("consent"),
                row.text("model")),
            row.number("half"), row.bytes("sealed")), row.number("person")));
    }

    private static KeyDay day(ProjectId project, Columns row) throws SQLException {
        return new KeyDay(project.value(), LocalDate.parse(row.text("day")));
    }
}
