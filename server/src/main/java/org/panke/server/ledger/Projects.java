package org.panke.server.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.formats.Problem;
import org.panke.formats.rules.RuleFile;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects and their rules. */
public final class Projects {
    private final Writer writer;
    private final Map<ProjectId, Rules> rules = new ConcurrentHashMap<>();

    public Projects(Writer writer) {
        this.writer = writer;
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
        return switch (read(ruleDocument)) {
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

    /** Whoever else records or publishes of the project, in any process, waits until this unit of work is over. */
    public static void hold(ProjectId project, JdbcClient db) {
        db.sql("UPDATE project SET sequence = sequence WHERE project_id = ?").params(project.value()).update();
    }

    /** @throws UnknownProjectException where there is none */
    public Rules rules(ProjectId project, JdbcClient db) {
        return rules.computeIfAbsent(project, asked -> {
            String document = db.sql("SELECT rules FROM project WHERE project_id = ?").params(asked.value())
                .query(String.class).optional().orElseThrow(() -> new UnknownProjectException(asked));
            return switch (read(document)) {
                case RuleFile.Good good -> good.rules();
                case RuleFile.Bad _ -> throw new IllegalStateException("the stored rules of " + asked + " are broken");
            };
        });
    }

    private static RuleFile read(String document) {
        try {
            return RuleFile.read(new StringReader(document), "rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
