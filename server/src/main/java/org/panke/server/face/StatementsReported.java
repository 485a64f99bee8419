package org.panke.server.face;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.consent.gate.Condition;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;
import org.panke.server.platform.Said;
import org.springframework.stereotype.Component;

/** Tells the gate what named people have signed, and what nobody has, or too long ago. */
@Component
final class StatementsReported implements Reporting {
    private static final List<StatementKind> ALWAYS =
        List.of(StatementKind.RESPONSIBLE, StatementKind.SIGN, StatementKind.ATTENDED, StatementKind.HUMAN);

    private final Statements statements;

    StatementsReported(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        List<Statement> all = statements.of(office.project());
        Map<Condition, Reported> reported = new EnumMap<>(Condition.class);
        ALWAYS
            .forEach(each -> reported.put(each.condition(), reported(each, Statements.newest(all, each), office, now)));
        return reported;
    }

    /** How the newest one of a kind stands. */
    static Reported reported(StatementKind kind, Optional<Statement> newest, Office office, Instant now) {
        if (newest.isEmpty()) {
            return Reported.not("还没有人签署：" + kind.title().zh(), "nobody has signed it: " + kind.title().en());
        }
        Statement statement = newest.get();
        Statement.Name second = statement.countersigned();
        LocalDate until = until(kind, statement, office).orElse(null);
        if (kind.needsTwo() && second == null) {
            return Reported.not(statement.signed().by() + " 已签署，还没有另一人会签",
                statement.signed().by() + " signed it, and nobody has countersigned it");
        }
        if (until != null && LocalDate.ofInstant(now, office.rules().zone()).isAfter(until)) {
            return Reported.not(until + " 已过期（产品自定），请重新核对",
                "it counted until " + until + " (our own term): look again");
        }
        return Reported.held(said(statement, until, office));
    }

    /** The last day on which it counts. */
    static Optional<LocalDate> until(StatementKind kind, Statement statement, Office office) {
        return kind.days().map(LocalDate.ofInstant(statement.signed().at(), office.rules().zone())::plusDays);
    }

    private static Said said(Statement statement, @Nullable LocalDate until, Office office) {
        String when = office.when(statement.signed().at());
        Statement.Name second = statement.countersigned();
        return new Said(
            when + " 由 " + statement.signed().by() + " 签署" + (second == null ? "" : "，" + second.by() + " 会签")
                + (until == null ? "" : "，到 " + until + " 有效"),
            "signed " + when + " by " + statement.signed().by()
                + (second == null ? "" : ", countersigned by " + second.by())
                + (until == null ? "" : ", counts until " + until));
    }
}
