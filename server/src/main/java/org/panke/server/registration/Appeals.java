package org.panke.server.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.server.access.BoundRows;
import org.panke.server.casework.AnswersGiven;
import org.panke.server.casework.AppealsHeard;
import org.panke.server.desk.Accepted;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorded;
import org.panke.server.people.Owner;
import org.panke.server.people.Seals;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words in which channels and visitors appeal. They are sealed; whoever decides reads them. */
public final class Appeals implements AppealsHeard {
    /** By whom a visitor's own are. */
    public static final String VISITOR = "VISITOR";

    private final Writer writer;
    private final JdbcClient reader;
    private final Vault vault;
    private final AnswersGiven answers;
    private final InstantSource clock;
    private final BoundRows rows;

    Appeals(Writer writer, JdbcClient reader, Vault vault, AnswersGiven answers, InstantSource clock) {
        this.rows = AppealCheck.rows(vault);
        this.answers = answers;
        this.writer = writer;
        this.reader = reader;
        this.vault = vault;
        this.clock = clock;
    }

    /** As whoever appealed sees it. */
    public record Shown(Instant at, String words, @Nullable String answer, @Nullable Instant decidedAt) {
    }

    /**
     * A visitor's, as they see it.
     *
     * @param kind APPEAL, or REVIEW for who asks for a person's decision
     */
    public record OfVisitor(String kind, Instant at, String words, @Nullable String answer) {
    }

    /** What is contested: a visit's verdict, or what became of a registration. */
    public record About(@Nullable String visit, @Nullable String registration) {
    }

    /** A channel's words go with whoever they are about. The same id again changes nothing. */
    void ofChannel(ProjectId project, String id, About about, String by, String words) {
        Written written = channels(project, id, about, by, words);
        writer.write(db -> {
            written.before(db);
            return written.make.apply(db);
        });
    }

    /** The same, beside the event that says it. */
    Written channels(ProjectId project, String id, About about, String by, String words) {
        return new Written(new EventId(id), db -> mayAppeal(project, id, about, by, db),
            db -> make(project, id, about, by, "APPEAL", words, ownersOf(project, about), db));
    }

    /** Whoever the contested events name. */
    private String ownersOf(ProjectId project, About about) {
        return reader.sql("""
                SELECT owners FROM event WHERE project_id = :project AND event_id IN (:visit, :registration)
                ORDER BY sequence""")
            .param("project", project.value()).param("visit", about.visit).param("registration", about.registration)
            .query(Columns.read(row -> row.text("owners"))).list().stream()
            .flatMap(owners -> Seals.owners(owners).stream()).distinct()
            .collect(Collectors.collectingAndThen(Collectors.toList(), Seals::kept));
    }

    /** A visitor's words, beside the event that says it, go when they are forgotten. */
    public Beside visitors(ProjectId project, String id, About about, long person, String kind, String words) {
        return new Written(new EventId(id), db -> mayAppeal(project, id, about, VISITOR, db),
            db -> make(project, id, about, VISITOR, kind, words, Owner.person(person), db));
    }

    /** The words in the event's own unit of work, unless it was refused. Once about the same. */
    record Written(EventId id, Consumer<JdbcClient> may, Function<JdbcClient, Integer> make) implements Beside {
        @Override
        public void before(JdbcClient db) {
            may.accept(db);
        }

        @Override
        public void after(Recorded recorded, JdbcClient db) {
            if (!Accepted.isRefused(id, recorded)) {
                var _ = make.apply(db);
            }
        }
    }

    /** Nobody appeals meanwhile. @throws ApiProblem where they made another one about the same before */
    private void mayAppeal(ProjectId project, String id, About about, String by, JdbcClient db) {
        Projects.hold(project, db);
        onlyOnce(project, id, about, by, db);
    }

    private int make(ProjectId project, String id, About about, String by, String kind, String words, String owner,
            JdbcClient db) {
        byte[] sealed = new Seals(project, vault, db).seal(Seals.owners(owner), "appeal " + id, words.getBytes(UTF_8));
        int made = db.sql("""
                INSERT INTO appeal (project_id, appeal_id, visit_id, registration_id, by_whom, kind, at, owner, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (project_id, appeal_id) DO NOTHING""")
            .param(project.value()).param(id).param(about.visit).param(about.registration).param(by)
            .param(kind).param(clock.millis()).param(owner).param(sealed).update();
        if (made == 1) {
            rows.bind(project, db, id);
        }
        return made;
    }

    /** @throws ApiProblem where they made another one about the same before */
    public void onlyOnce(ProjectId project, String id, About about, String by) {
        onlyOnce(project, id, about, by, reader);
    }

    private void onlyOnce(ProjectId project, String id, About about, String by, JdbcClient db) {
        List<String> others = rows.held(db.sql("""
                SELECT * FROM appeal WHERE project_id = :project AND appeal_id <> :id AND by_whom = :by
                    AND (visit_id = :visit OR registration_id = :registration)""")
            .param("project", project.value()).param("id", id).param("by", by).param("visit", about.visit)
            .param("registration", about.registration), row -> row.text("appeal_id"));
        if (!others.isEmpty()) {
            throw new ApiProblem(HttpStatus.CONFLICT, "APPEALED", "已经提交过申诉", "this was appealed before", null);
        }
    }

    /** What a visitor wrote about the verdict of their visit. */
    public Optional<OfVisitor> ofVisitor(ProjectId project, String visit) {
        return rows.held(reader.sql("""
                SELECT * FROM appeal WHERE project_id = ? AND visit_id = ? AND by_whom = 'VISITOR'
                ORDER BY at""")
            .params(project.value(), visit),
            row -> new OfVisitor(row.text("kind"), Instant.ofEpochMilli(row.number("at")),
                opened(project, row), answer(project, visit)))
            .stream().findFirst();
    }

    /** The channel's appeal about a registration; null where there is none. */
    @Nullable Shown of(ProjectId project, String registration) {
        return rows.held(reader.sql("SELECT * FROM appeal WHERE project_id = ? AND registration_id = ? ORDER BY at")
            .params(project.value(), registration),
            row -> new Shown(Instant.ofEpochMilli(row.number("at")),
                opened(project, row), answer(project, row.textOrNull("visit_id")),
                decidedAt(project, row.textOrNull("visit_id"))))
            .stream().findFirst().orElse(null);
    }

    private @Nullable String answer(ProjectId project, @Nullable String visit) {
        return visit == null ? null : answers.newest(project, visit).orElse(null);
    }

    private @Nullable Instant decidedAt(ProjectId project, @Nullable String visit) {
        return visit == null ? null
            : reader.sql("""
                    SELECT decided_at FROM case_file WHERE project_id = ? AND case_id = ? AND decided_at IS NOT NULL""")
                .params(project.value(), visit)
                .query(Columns.read(row -> Instant.ofEpochMilli(row.number("decided_at")))).optional().orElse(null);
    }

    @Override
    public List<Words> about(ProjectId project, String visit) {
        return rows.held(reader.sql("""
                SELECT * FROM appeal WHERE project_id = :project AND (visit_id = :visit OR registration_id IN
                    (SELECT registration_id FROM registration WHERE project_id = :project AND visit_id = :visit))
                ORDER BY at, appeal_id""")
            .param("project", project.value()).param("visit", visit),
            row -> new Words(row.text("appeal_id"), Instant.ofEpochMilli(row.number("at")), row.text("by_whom"),
                row.text("kind"), opened(project, row)));
    }

    private String opened(ProjectId project, Columns row) throws SQLException {
        return new Seals(project, vault, reader)
            .open(Seals.owners(row.text("owner")), "appeal " + row.text("appeal_id"), row.bytes("words"))
            .map(text -> new String(text, UTF_8)).orElse("");
    }
}
