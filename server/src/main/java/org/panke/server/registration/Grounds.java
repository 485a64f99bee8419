package org.panke.server.registration;

import org.panke.attribution.ProjectId;
import org.panke.server.desk.ClaimRecord;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether what is about to be signed of a registration follows from what was judged: its row is there to be read fast, and
 * the findings alone are committed to.
 */
final class Grounds {
    private final JdbcClient reader;

    Grounds(JdbcClient reader) {
        this.reader = reader;
    }

    boolean hold(ProjectId project, ClaimRecord row) {
        boolean isAnswered =
            finding(project, "registration", row.id()).path("answer").asString("").equals(row.answer());
        String visit = row.visit();
        return isAnswered && switch (row.state()) {
            case "WON" -> visit != null && isWon(finding(project, "visit", visit), row.id());
            case "LOST" -> visit != null && isLost(finding(project, "visit", visit), row.id());
            default -> true;
        };
    }

    private static boolean isWon(JsonNode verdict, String registration) {
        return verdict.path("outcome").asString("").equals("BROUGHT")
            && verdict.path("registration").asString("").equals(registration);
    }

    private static boolean isLost(JsonNode verdict, String registration) {
        return verdict.path("lost").valueStream()
            .anyMatch(each -> each.path("registration").asString("").equals(registration));
    }

    /** The newest of this kind about it; nothing where there is none. */
    private JsonNode finding(ProjectId project, String kind, String subject) {
        String line = reader.sql("""
                SELECT line FROM finding WHERE project_id = ? AND kind = ? AND subject = ?
                ORDER BY sequence DESC, ordinal DESC LIMIT 1""")
            .params(project.value(), kind, subject).query(Columns.read(row -> row.text("line"))).optional()
            .orElse("{}");
        return JsonMapper.shared().readTree(line);
    }
}
