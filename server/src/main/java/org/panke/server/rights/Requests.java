package org.panke.server.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Fields;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Sites;
import org.panke.server.people.Owner;
import org.panke.server.people.Seals;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.server.rights.Request.Identified;
import org.panke.server.rights.Request.State;
import org.panke.server.rights.Request.Way;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people asked about their own data, and what they were told. Words are sealed under the person's key and go with them;
 * that somebody asked, when, and when they were answered stays, and says nothing of anybody.
 */
public final class Requests {
    private static final String ALL = """
            SELECT rights_request.*, CASE WHEN rights_request.person IS NOT NULL AND sealing_key.owner IS NULL
                THEN 1 ELSE 0 END AS forgotten
            FROM rights_request LEFT JOIN sealing_key ON sealing_key.project_id = rights_request.project_id
                AND sealing_key.owner = 'person:' || rights_request.person
            WHERE rights_request.project_id = :project
            """;

    private final Writer writer;
    private final JdbcClient reader;
    private final Vault vault;
    private final Sites sites;
    private final Offices offices;

    public Requests(Writer writer, JdbcClient reader, Vault vault, Sites sites, Offices offices) {
        this.writer = writer;
        this.reader = reader;
        this.vault = vault;
        this.sites = sites;
        this.offices = offices;
    }

    /**
     * What is asked.
     *
     * @param person their number; null where nothing is kept of who asks
     * @param words what they wrote; null for nothing
     */
    public record Asked(ProjectId project, String id, Right right, Way way, String takenBy, Identified identified,
            @Nullable Long person, @Nullable String words, Instant at) {
    }

    /** What came of it. */
    public record Answer(State state, List<Ground> grounds, @Nullable String words, String by, Instant at) {
        public Answer {
            grounds = List.copyOf(grounds);
        }

        /** To whoever wants everything erased: done, or in part, with what must end first. */
        public static Answer erased(List<Ground> stays, String by, Instant at) {
            return new Answer(stays.isEmpty() ? State.DONE : State.IN_PART, stays, null, by, at);
        }
    }

    /**
     * Writes it down; the same id again changes nothing.
     *
     * @throws ApiProblem 409 where they wait for an answer to the same already
     */
    public void ask(Asked asked) {
        Instant due = due(asked.project, asked.at);
        writer.write(db -> {
            boolean waits = asked.person != null && db.sql("""
                    SELECT 1 FROM rights_request WHERE project_id = ? AND person = ? AND kind = ? AND state = 'OPEN'
                        AND request_id <> ? LIMIT 1""")
                .params(asked.project.value(), asked.person, asked.right.name(), asked.id).query(Integer.class)
                .optional().isPresent();
            if (waits) {
                throw new ApiProblem(HttpStatus.CONFLICT, "ASKED", "已经提过同样的请求，正在处理",
                    "the same was asked, and waits for its answer", null);
            }
            return insert(asked, due, db);
        });
    }

    /** Until when whoever asks now is answered, by the packs of the place. */
    public Instant due(ProjectId project, Instant at) {
        return at.atZone(offices.of(project).rules().zone())
            .plus(sites.bound(project, Fields.ANSWER_WITHIN, at).value()).toInstant();
    }

    /**
     * Writes down what is done at once, in the unit of work in which it is.
     *
     * @param due as {@link #due}, asked before
     */
    public void atOnce(Asked asked, Instant due, Answer answer, JdbcClient db) {
        if (insert(asked, due, db) == 1) {
            settle(asked.project, asked.id, answer, db);
        }
    }

    /** The same in a unit of work of its own. */
    public void atOnce(Asked asked, Answer answer) {
        Instant due = due(asked.project, asked.at);
        writer.write(db -> {
            atOnce(asked, due, answer, db);
            return 1;
        });
    }

    /** Answers. @throws ApiProblem 409 where it was answered before */
    public void answer(ProjectId project, String id, Answer answer) {
        writer.write(db -> {
            answer(project, id, answer, db);
            return 1;
        });
    }

    /** The same in the unit of work in which it is done. */
    public void answer(ProjectId project, String id, Answer answer, JdbcClient db) {
        if (settle(project, id, answer, db) == 0) {
            throw new ApiProblem(HttpStatus.CONFLICT, "ANSWERED", "这个请求已经答复", "this request was answered", null);
        }
    }

    /** Of one person, by the numbers of all their phones; the newest first. */
    public List<Request> of(ProjectId project, List<Long> numbers) {
        return numbers.isEmpty() ? List.of()
            : reader.sql(ALL + " AND rights_request.person IN (:numbers) ORDER BY at DESC, request_id LIMIT 100")
                .param("project", project.value()).param("numbers", numbers)
                .query(Columns.read(row -> request(project, row))).list();
    }

    /** How many wait longer than the law lets them. */
    long overdue(ProjectId project, Instant now) {
        return reader.sql("SELECT COUNT(*) FROM (" + ALL
            + " AND state = 'OPEN' AND due <= :now) waiting WHERE waiting.forgotten = 0")
            .param("project", project.value()).param("now", now.toEpochMilli()).query(Long.class).single();
    }

    /** Who waits comes first, by when they are due; of those that are answered, the newest hundred. */
    public List<Request> queue(ProjectId project) {
        Stream<Request> open = reader.sql(ALL + " AND state = 'OPEN' ORDER BY due, request_id")
            .param("project", project.value()).query(Columns.read(row -> request(project, row))).list().stream();
        Stream<Request> answered = reader.sql(ALL + " AND state <> 'OPEN' ORDER BY at DESC, request_id LIMIT 100")
            .param("project", project.value()).query(Columns.read(row -> request(project, row))).list().stream();
        return Stream.concat(open, answered).toList();
    }

    public Optional<Request> find(ProjectId project, String id) {
        return reader.sql(ALL + " AND request_id = :id").param("project", project.value()).param("id", id)
            .query(Columns.read(row -> request(project, row))).optional();
    }

    private int insert(Asked asked, Instant due, JdbcClient db) {
        byte[] words = asked.words == null || asked.person == null ? null
            : seal(asked.project, asked.person, "request " + asked.id, asked.words, db);
        return db.sql("""
                INSERT INTO rights_request (project_id, request_id, kind, way, taken_by, identified, person, words, at,
                    due, state, grounds)
                VALUES (:project, :id, :kind, :way, :by, :identified, :person, :words, :at, :due, 'OPEN', '')
                ON CONFLICT (project_id, request_id) DO NOTHING""")
            .param("project", asked.project.value()).param("id", asked.id).param("kind", asked.right.name())
            .param("way", asked.way.name()).param("by", asked.takenBy).param("identified", asked.identified.name())
            .param("person", asked.person).param("words", words).param("at", asked.at.toEpochMilli())
            .param("due", due.toEpochMilli()).update();
    }

    private int settle(ProjectId project, String id, Answer answer, JdbcClient db) {
        Long person = db.sql("SELECT person FROM rights_request WHERE project_id = ? AND request_id = ?")
            .params(project.value(), id).query(Columns.read(row -> Optional.ofNullable(row.numberOrNull("person"))))
            .optional().flatMap(known -> known).orElse(null);
        byte[] words = answer.words == null || person == null ? null
            : seal(project, person, "answer " + id, answer.words, db);
        return db.sql("""
                UPDATE rights_request SET state = :state, answered_at = :at, answered_by = :by, answer = :words,
                    grounds = :grounds
                WHERE project_id = :project AND request_id = :id AND state = 'OPEN'""")
            .param("state", answer.state.name()).param("at", answer.at.toEpochMilli()).param("by", answer.by)
            .param("words", words)
            .param("grounds", answer.grounds.stream().map(Ground::name).collect(Collectors.joining(" ")))
            .param("project", project.value()).param("id", id).update();
    }

    private byte[] seal(ProjectId project, long person, String name, String words, JdbcClient db) {
        return new Seals(project, vault, db).seal(List.of(Owner.person(person)), name, words.getBytes(UTF_8));
    }

    private Request request(ProjectId project, Columns row) throws SQLException {
        String id = row.text("request_id");
        Long person = row.numberOrNull("person");
        String grounds = row.text("grounds");
        return new Request(id, Right.valueOf(row.text("kind")), Way.valueOf(row.text("way")), row.text("taken_by"),
            Identified.valueOf(row.text("identified")), person, row.number("forgotten") == 1,
            opened(project, person, "request " + id, row.bytesOrNull("words")), Instant.ofEpochMilli(row.number("at")),
            Instant.ofEpochMilli(row.number("due")), State.valueOf(row.text("state")),
            row.instantOrNull("answered_at"), row.textOrNull("answered_by"),
            opened(project, person, "answer " + id, row.bytesOrNull("answer")),
            grounds.isEmpty() ? List.of() : Stream.of(grounds.split(" ", -1)).map(Ground::valueOf).toList());
    }

    private @Nullable String opened(ProjectId project, @Nullable Long person, String name, byte @Nullable [] sealed) {
        return sealed == null || person == null ? null
            : new Seals(project, vault, reader).open(List.of(Owner.person(person)), name, sealed)
                .map(text -> new String(text, UTF_8)).orElse(null);
    }
}
