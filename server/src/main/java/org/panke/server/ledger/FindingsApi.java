package org.panke.server.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives what followed from events, in the order of the events, page by page. */
@RestController
final class FindingsApi {
    private static final int MOST = 500;

    private final JdbcClient reader;
    private final JsonMapper json;

    FindingsApi(JdbcClient reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /**
     * A page.
     *
     * @param next what {@code after} is for the next page; null at the end
     */
    record Page(List<JsonNode> findings, @Nullable Long next) {
    }

    private record Found(long sequence, String line) {
    }

    /**
     * @param after the event behind which to begin
     * @param limit of events, up to 500; all that followed from one comes together
     */
    @Needs(Permission.FINDING_READ)
    @GetMapping("/api/v1/projects/{project}/findings")
    Page page(@PathVariable String project, @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "应在 1 到 500 之间", "expected 1 to 500", "limit");
        }
        List<Found> found = reader.sql("""
                SELECT sequence, line FROM finding
                WHERE project_id = :project AND sequence > :after AND sequence <= :after + :limit
                ORDER BY sequence, ordinal""")
            .param("project", project).param("after", after).param("limit", limit)
            .query(Columns.read(row -> new Found(row.number("sequence"), row.text("line")))).list();
        long newest = reader.sql("SELECT sequence FROM project WHERE project_id = ?").params(project)
            .query(Columns.read(row -> row.number("sequence"))).optional().orElse(0L);
        return new Page(found.stream().map(each -> json.readTree(each.line)).toList(),
            after + limit < newest ? after + limit : null);
    }
}
