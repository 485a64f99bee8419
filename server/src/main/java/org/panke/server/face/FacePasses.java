package org.panke.server.face;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.KeyHalves;
import org.panke.vault.face.DayKeys;
import org.panke.vault.face.KeyCabinet;
import org.panke.vault.face.KeyDay;
import org.panke.vault.face.PassId;
import org.panke.vault.face.PassRow;
import org.panke.vault.face.Passes;
import org.panke.vault.face.Whose;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the office keeps of the passes it gave: their numbers, whose they are, and apart from that the halves of their keys.
 * No template is ever here. Whatever ends a pass destroys its half first: where the row outlives it, it opens nothing.
 */
public final class FacePasses {
    private final JdbcClient reader;
    private final Offices offices;
    private final KeyCabinet cabinet;
    private final KeyHalves halves;
    private final RandomGenerator random;

    public FacePasses(JdbcClient reader, Offices offices, FaceKeys keys, RandomGenerator random) {
        this.reader = reader;
        this.offices = offices;
        this.cabinet = keys.cabinet();
        this.halves = keys.halves();
        this.random = random;
    }

    /** A pass as its owner sees it. */
    public record Shown(String id, Instant issuedAt, Instant until) {
    }

    /** One that is kept. */
    record Kept(PassRow row, long person, Instant issuedAt) {
    }

    DayKeys days(ProjectId project) {
        return new DayKeys(cabinet, project.value(), offices.of(project).rules().zone());
    }

    Passes of(ProjectId project) {
        return new Passes(days(project), halves, random);
    }

    /** What is kept of a pass; empty where this project gave none of this number. */
    Optional<PassRow> find(ProjectId project, PassId id) {
        return reader.sql("SELECT * FROM face_pass WHERE project_id = ? AND pass_id = ?")
            .params(project.value(), id.value()).query(row(project)).optional().map(Kept::row);
    }

    /** Those of one person by all their numbers that are not over yet, the newest first. */
    public List<Shown> shown(ProjectId project, List<Long> numbers, Instant now) {
        DayKeys days = days(project);
        return held(project, numbers, reader).stream()
            .map(each -> new Shown(each.row.id().value(), each.issuedAt, days.end(each.row.whose().day())))
            .filter(each -> now.isBefore(each.until)).toList();
    }

    List<Kept> held(ProjectId project, List<Long> numbers, JdbcClient db) {
        return numbers.isEmpty() ? List.of()
            : db.sql("""
                    SELECT * FROM face_pass WHERE project_id = :project AND person IN (:persons)
                    ORDER BY issued_at DESC, pass_id""")
                .param("project", project.value()).param("persons", numbers).query(row(project)).list();
    }

    void keep(ProjectId project, PassRow row, long person, Instant at, JdbcClient db) {
        db.sql("""
                INSERT INTO face_pass (project_id, pass_id, half, day, person, consent, model, issued_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(project.value(), row.id().value(), row.half(), row.whose().day().date().toString(), person,
                row.whose().consent(), row.whose().model(), at.toEpochMilli())
            .update();
    }

    /** Nothing opens them any more, and no row of them is there with the commit. */
    void end(ProjectId project, List<PassRow> rows, JdbcClient db) {
        of(project).revoke(rows);
        rows.forEach(each -> db.sql("DELETE FROM face_pass WHERE project_id = ? AND pass_id = ?")
            .params(project.value(), each.id().value()).update());
    }

    /** All that somebody has, or one of them. @return how many those were */
    int end(ProjectId project, List<Long> numbers, @Nullable String id, JdbcClient db) {
        List<PassRow> rows = held(project, numbers, db).stream().map(Kept::row)
            .filter(row -> id == null || row.id().value().equals(id)).toList();
        if (!rows.isEmpty()) {
            end(project, rows, db);
        }
        return rows.size();
    }

    /** What is over: the keys of days that are dead, and passes under them or of whoever is forgotten. */
    void drop(ProjectId project, Instant now, Writer writer) {
        DayKeys days = days(project);
        days.destroyDead(now);
        Set<Long> forgotten = Set.copyOf(reader.sql("""
                SELECT DISTINCT person FROM face_pass JOIN forgotten ON forgotten.project_id = face_pass.project_id
                    AND forgotten.owner = 'person:' || face_pass.person
                WHERE face_pass.project_id = ?""").params(project.value()).query(Long.class).list());
        List<PassRow> over = all(project, reader).stream()
            .filter(each -> forgotten.contains(each.person) || !now.isBefore(days.end(each.row.whose().day())))
            .map(Kept::row).toList();
        if (!over.isEmpty()) {
            writer.write(db -> {
                end(project, over, db);
                writer.scrub();
                return over.size();
            });
        }
    }

    /** All of a project, for good: also where the unit of work does not come to be kept. @return how many those were */
    int endAll(ProjectId project, JdbcClient db) {
        List<PassRow> rows = all(project, db).stream().map(Kept::row).toList();
        end(project, rows, db);
        return rows.size();
    }

    List<Kept> all(ProjectId project, JdbcClient db) {
        return db.sql("SELECT * FROM face_pass WHERE project_id = ? ORDER BY pass_id").params(project.value())
            .query(row(project)).list();
    }

    private static RowMapper<Kept> row(ProjectId project) {
        return Columns.read(row -> new Kept(
            new PassRow(new PassId(row.text("pass_id")), row.number("half"),
                new Whose(new KeyDay(project.value(), LocalDate.parse(row.text("day"))),
                    whose(project, row.number("person")), row.text("consent"), row.text("model"))),
            row.number("person"), Instant.ofEpochMilli(row.number("issued_at"))));
    }

    /** The project's record of somebody: what a pass is bound to. */
    static String whose(ProjectId project, long person) {
        return project + "/" + person;
    }
}
