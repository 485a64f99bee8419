package org.panke.server.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.attribution.Stamp;
import org.panke.attribution.Succession;
import org.panke.formats.Problem;
import org.panke.formats.rules.RuleFile;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects and their rules: the document each was opened with, and those that were published since. */
public final class Projects {
    private final Writer writer;
    /** A document never changes, so what was read of it need not be read again. */
    private final Map<Document, Rules> read = new ConcurrentHashMap<>();
    private final Map<ProjectId, Rules> inForce = new ConcurrentHashMap<>();

    public Projects(Writer writer) {
        this.writer = writer;
    }

    /** Files are judged for a whole group; here no project learns who bought in another. */
    private static final Problem NOBODY_ELSE_ASKED = new Problem("rules", 1, null, "ownerLimit", "NOT_THIS_GROUP",
        new Problem.Expectation("NOT_THIS_PROJECT 或 NONE：服务器上各项目互不查询买家，集团范围目前只用于 panke judge",
            "NOT_THIS_PROJECT or NONE: on the server no project asks who bought in another; a whole group is for panke judge so far"));

    /** @param digest empty for the one the project was opened with */
    private record Document(ProjectId project, String digest) {
    }

    /** What came of opening a project. */
    public sealed interface Opening {
        record Opened() implements Opening {
        }

        /** There is one of that name; it stays as it is. */
        record Exists() implements Opening {
        }

        record BadRules(List<Problem> problems) implements Opening {
        }
    }

    /**
     * Opens a project.
     *
     * @param ruleDocument YAML, as {@code panke judge} reads it
     */
    public Opening open(ProjectId project, String name, String ruleDocument, Instant now) {
        return switch (readOf(project, ruleDocument)) {
            case RuleFile.Bad bad -> new Opening.BadRules(bad.problems());
            case RuleFile.Good _ -> {
                int opened = writer.write(db -> db.sql("""
                        INSERT INTO project (project_id, name, rules, sequence, last_at, created_at)
                        VALUES (?, ?, ?, 0, 0, ?) ON CONFLICT (project_id) DO NOTHING""")
                    .params(project.value(), name, ruleDocument, now.toEpochMilli()).update());
                yield opened == 1 ? new Opening.Opened() : new Opening.Exists();
            }
        };
    }

    /** Every project there is, by its id. */
    public static List<ProjectId> all(JdbcClient db) {
        return db.sql("SELECT project_id FROM project ORDER BY project_id")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list();
    }

    /** Whoever else records or publishes of the project, in any process, waits until this unit of work is over. */
    public static void hold(ProjectId project, JdbcClient db) {
        db.sql("UPDATE project SET sequence = sequence WHERE project_id = ?").params(project.value()).update();
    }

    /** The rules in force: what happens next is judged by them. @throws UnknownProjectException where there is none */
    public Rules rules(ProjectId project, JdbcClient db) {
        return writer.isAlone() ? inForce.computeIfAbsent(project, asked -> newest(asked, db)) : newest(project, db);
    }

    private Rules newest(ProjectId project, JdbcClient db) {
        Rules first = first(project, db);
        return db.sql("SELECT digest FROM rules_published WHERE project_id = ? ORDER BY sequence DESC LIMIT 1")
            .params(project.value()).query(Columns.read(row -> row.text("digest"))).optional()
            .map(digest -> published(project, digest, db).after(first)).orElse(first);
    }

    /** What the project was opened with. @throws UnknownProjectException where there is none */
    Rules first(ProjectId project, JdbcClient db) {
        return read.computeIfAbsent(new Document(project, ""), _ -> stored(project,
            db.sql("SELECT rules AS document FROM project WHERE project_id = ?").params(project.value())));
    }

    /** What the document with this digest says. */
    Rules published(ProjectId project, String digest, JdbcClient db) {
        return read.computeIfAbsent(new Document(project, digest), _ -> stored(project,
            db.sql("SELECT document FROM rules_published WHERE project_id = ? AND digest = ? LIMIT 1")
                .params(project.value(), digest)));
    }

    private static Rules stored(ProjectId project, JdbcClient.StatementSpec asked) {
        String document = asked.query(Columns.read(row -> row.text("document"))).optional()
            .orElseThrow(() -> new UnknownProjectException(project));
        return switch (read(document)) {
            case RuleFile.Good good -> good.rules();
            case RuleFile.Bad _ -> throw new IllegalStateException("the stored rules of " + project + " are broken");
        };
    }

    /**
     * Keeps a document in the unit of work of its event.
     *
     * @throws RulesRefusedException where it cannot be read, or may not follow on what is in force
     */
    static void keep(Stamp stamp, long sequence, String document, Rules before, JdbcClient db) {
        switch (readOf(stamp.project(), document)) {
            case RuleFile.Bad bad -> throw new RulesRefusedException(bad.problems(), List.of());
            case RuleFile.Good good -> {
                List<Succession.Objection> objections = Succession.objections(before, good.rules(), stamp.at());
                if (!objections.isEmpty()) {
                    throw new RulesRefusedException(List.of(), objections);
                }
            }
        }
        db.sql("INSERT INTO rules_published (project_id, sequence, digest, document) VALUES (?, ?, ?, ?)")
            .params(stamp.project().value(), sequence, new Event.RulesPublished(stamp, document).digest(), document)
            .update();
    }

    /** What was published is kept now: whoever asks next hears of it. */
    void changed(ProjectId project) {
        inForce.remove(project);
    }

    /** A document that is new to a project, which asks no other. */
    private static RuleFile readOf(ProjectId project, String document) {
        RuleFile read = read(document);
        boolean asksOthers = read instanceof RuleFile.Good good && good.rules().everAsksTheGroup()
            && good.rules().group().contains(project) && good.rules().group().size() > 1;
        return asksOthers ? new RuleFile.Bad(List.of(NOBODY_ELSE_ASKED)) : read;
    }

    private static RuleFile read(String document) {
        try {
            return RuleFile.read(new StringReader(document), "rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
