package org.panke.server.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The office's day so far, and what waits for somebody.
 *
 * @param since when it began where the office is
 * @param secondsLeft of the day
 */
record Today(LocalDate day, Instant since, long secondsLeft, long visits, long natural, long brought, long disputed,
        long walkedIn,
        List<HelpAsked.Waiting> helpWaiting, long openCases, long payable) {
    static Today of(Office office, Instant now, HelpAsked help, JdbcClient reader) {
        ProjectId project = office.project();
        ZoneId zone = office.rules().zone();
        LocalDate day = now.atZone(zone).toLocalDate();
        Instant since = day.atStartOfDay(zone).toInstant();
        long begin = since.toEpochMilli();
        long left = Duration.between(now, day.plusDays(1).atStartOfDay(zone).toInstant()).toSeconds() + 1;
        Map<String, Long> outcomes = new HashMap<>();
        reader.sql("SELECT outcome, COUNT(*) AS visits FROM visit WHERE project_id = ? AND at >= ? GROUP BY outcome")
            .params(project.value(), begin)
            .query(Columns.read(row -> outcomes.put(row.text("outcome"), row.number("visits")) == null)).list();
        long walkedIn =
            count(reader, "SELECT COUNT(*) FROM event WHERE project_id = ? AND type = 'WalkedIn' AND at >= ?",
                project.value(), begin);
        return new Today(day, since, left, outcomes.values().stream().mapToLong(Long::longValue).sum(),
            outcomes.getOrDefault("NATURAL", 0L), outcomes.getOrDefault("BROUGHT", 0L),
            outcomes.getOrDefault("DISPUTED", 0L), walkedIn, help.waiting(project),
            count(reader, "SELECT COUNT(*) FROM case_file WHERE project_id = ? AND state = 'OPEN'", project.value()),
            count(reader, "SELECT COUNT(*) FROM contract WHERE project_id = ? AND state = 'PAYABLE'", project.value()));
    }

    private static long count(JdbcClient reader, String sql, Object... parameters) {
        return reader.sql(sql).params(parameters).query(Long.class).single();
    }
}
