package org.panke.server.face;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.State;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the gate whether so many persons are kept that it must be filed, and an officer named. Everybody of every project
 * here is counted: nobody can have face information here who is not among them.
 */
@Component
final class PersonsReported implements Reporting {
    private final Sites sites;
    private final Statements statements;
    private final Filings filings;
    private final JdbcClient reader;

    PersonsReported(Sites sites, Statements statements, Filings filings, JdbcClient reader) {
        this.sites = sites;
        this.statements = statements;
        this.filings = filings;
        this.reader = reader;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        InForce law = sites.law(office, now);
        List<Statement> all = statements.of(office.project());
        long persons = persons(reader);
        return Map.of(Condition.FILING,
            inTime(filings.of(office, now),
                reported(signed(StatementKind.FILING, all, office, now), law.get(Fields.FILING_THRESHOLD), persons)),
            Condition.OFFICER,
            reported(signed(StatementKind.OFFICER, all, office, now), law.get(Fields.OFFICER_THRESHOLD), persons));
    }

    /** So many are kept in all projects here. */
    static long persons(JdbcClient reader) {
        return reader.sql("SELECT COUNT(*) FROM person WHERE person = root").query(Long.class).single();
    }

    /** With what is still to be filed; what is overdue does not hold, whatever was filed before. */
    private static Reported inTime(List<Filings.Due> due, Reported reported) {
        if (due.isEmpty()) {
            return reported;
        }
        Said because = Said.joined(Stream.concat(Optional.ofNullable(reported.because()).stream(),
            due.stream().map(Filings.Due::said)).toList(), "；", "; ");
        return new Reported(due.stream().anyMatch(Filings.Due::isLate) ? State.NOT_HELD : reported.state(), because);
    }

    private static Reported signed(StatementKind kind, List<Statement> all, Office office, Instant now) {
        return StatementsReported.reported(kind, Statements.newest(all, kind), office, now);
    }

    private static Reported reported(Reported signed, Optional<Integer> from, long persons) {
        if (from.isEmpty() || signed.state() == State.HELD) {
            return signed;
        }
        Said counted = new Said("这里最多有 " + persons + " 人，当地的门槛是 " + from.get() + " 人",
            "at most " + persons + " persons here; asked from " + from.get() + " persons on");
        return persons < from.get() ? Reported.held(counted) : Reported.not(counted);
    }
}
