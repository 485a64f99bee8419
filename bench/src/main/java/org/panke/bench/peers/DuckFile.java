package org.panke.bench.peers;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.panke.attribution.Channel;
import org.panke.attribution.Parameter;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Terms;

/** The same matching by DuckDB straight from the file: one query reads, works out when terms end, joins and counts. */
final class DuckFile implements AutoCloseable {
    private final DuckDb duck = new DuckDb();
    private final String query;

    DuckFile(Path file, Rules rules) throws SQLException {
        query = """
                WITH event AS (
                    SELECT row_number() OVER () AS number, type, project, channel, phone, role,
                        epoch("at"::TIMESTAMP)::BIGINT AS happened
                    FROM read_ndjson('%s', columns = {type: 'VARCHAR', "at": 'VARCHAR', project: 'VARCHAR',
                        channel: 'VARCHAR', phone: 'VARCHAR', role: 'VARCHAR'})
                ), claim AS (
                    SELECT event.number, event.project, event.phone, event.happened + term.lead AS begins,
                        (event.happened + 28800) // 86400 * 86400 + (term.days + 1) * 86400 - 28800 AS until
                    FROM event JOIN term
                      ON term.channel = event.channel AND term.begins <= event.happened AND event.happened < term.ends
                    WHERE event.type = 'Registered' AND NOT contains(event.phone, '*')
                ), won AS (
                    SELECT arrival.number, claim.number AS claim
                    FROM event AS arrival JOIN claim
                      ON claim.phone = arrival.phone AND claim.project = arrival.project
                        AND claim.begins <= arrival.happened AND arrival.happened < claim.until
                    WHERE arrival.type = 'CheckedIn' AND coalesce(arrival.role, 'VISITOR') = 'VISITOR'
                    QUALIFY row_number() OVER (PARTITION BY arrival.number ORDER BY claim.number) = 1
                )
                SELECT count(*) FROM won
                """.formatted(file.toString().replace("'", "''"));
        duck.run("CREATE TABLE term(channel VARCHAR, begins BIGINT, ends BIGINT, lead BIGINT, days BIGINT)");
        duck.run("INSERT INTO term VALUES " + String.join(", ", terms(rules)));
    }

    /** How many visits are somebody's. */
    long brought() throws SQLException {
        return duck.number(query);
    }

    private static List<String> terms(Rules rules) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < rules.versions().size(); i++) {
            RuleVersion version = rules.versions().get(i);
            long ends = i + 1 < rules.versions().size()
                ? rules.versions().get(i + 1).effectiveFrom().getEpochSecond()
                : Long.MAX_VALUE;
            for (Channel channel : rules.channels().values()) {
                rows.add(row(channel, version.effectiveFrom(), ends, version.of(channel)));
            }
        }
        return rows;
    }

    private static String row(Channel channel, Instant begins, long ends, Terms terms) {
        return String.format(Locale.ROOT, "('%s', %d, %d, %d, %d)", channel.id().value(), begins.getEpochSecond(), ends,
            terms.get(Parameter.LEAD_TIME).toSeconds(),
            LocalDate.EPOCH.plus(terms.get(Parameter.VALIDITY).days()).toEpochDay());
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
