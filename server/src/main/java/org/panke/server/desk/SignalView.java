package org.panke.server.desk;

import java.time.Instant;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something odd, in words.
 *
 * @param subject whom it is about: a channel, an agent, a member of staff, a contract
 */
public record SignalView(String kind, String level, Instant at, Said text, JsonNode subject) {
    /** A row of the table. */
    public static final RowMapper<SignalView> ROW = Columns.read(row -> new SignalView(row.text("kind"),
        row.text("level"), Instant.ofEpochMilli(row.number("at")), Verdicts.text(row.text("line")),
        JsonMapper.shared().readTree(row.text("line")).path("subject")));
}
