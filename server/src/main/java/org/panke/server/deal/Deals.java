package org.panke.server.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Settlement;
import org.panke.server.desk.DealsOf;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts as pages read them. */
public final class Deals implements DealsOf {
    private final JdbcClient reader;
    private final Offices offices;

    public Deals(JdbcClient reader, Offices offices) {
        this.reader = reader;
        this.offices = offices;
    }

    /** A row, and the place of its contract in lists. */
    private record Placed(long sequence, Deal deal) {
    }

    public Optional<Deal> find(ProjectId project, String contract) {
        return reader.sql("SELECT * FROM contract WHERE project_id = ? AND contract_id = ?")
            .params(project.value(), contract).query(row(offices.of(project))).optional().map(Placed::deal);
    }

    /**
     * Newest first.
     *
     * @param isDue only those that reached their node, so that there is a settlement to speak of
     */
    Page<Deal> page(ProjectId project, @Nullable String state, boolean isDue, PageAsked asked) {
        List<Placed> rows = reader.sql("""
                SELECT * FROM contract WHERE project_id = :project AND sequence < :after
                    AND (:state = '' OR state = :state) AND (:due = 0 OR state <> 'WAITING')
                ORDER BY sequence DESC LIMIT :limit""")
            .param("project", project.value()).param("after", asked.after()).param("limit", asked.more())
            .param("state", state == null ? "" : state).param("due", isDue ? 1 : 0).query(row(offices.of(project)))
            .list();
        return Page.of(rows, asked, Placed::sequence, Placed::deal);
    }

    @Override
    public List<Deal> persons(ProjectId project, List<Long> persons) {
        return reader.sql("""
                SELECT * FROM contract WHERE project_id = :project AND contract_id IN
                    (SELECT contract_id FROM contract_buyer WHERE project_id = :project AND person IN (:persons))
                ORDER BY sequence DESC""")
            .param("project", project.value()).param("persons", persons).query(row(offices.of(project))).list()
            .stream().map(Placed::deal).toList();
    }

    private RowMapper<Placed> row(Office office) {
        return Columns.read(row -> {
            String contract = row.text("contract_id");
            long sequence = row.number("sequence");
            String state = row.text("state");
            Deal deal = new Deal(contract, row.textOrNull("unit"),
                row.numberOrNull("amount_fen"), row.instantOrNull("subscribed_at"), row.instantOrNull("signed_at"),
                row.instantOrNull("cancelled_at"), state, row.textOrNull("reason"), row.textOrNull("channel"),
                office.nameOf(row.textOrNull("channel")), row.numberOrNull("due_fen"), row.textOrNull("case_id"),
                row.textOrNull("approved_by"), row.instantOrNull("approved_at"), row.textOrNull("paid_by"),
                row.instantOrNull("paid_at"), text(office, contract, state, row), row.number("version"));
            return new Placed(sequence, deal);
        });
    }

    private static Said text(Office office, String contract, String state, Columns row) throws java.sql.SQLException {
        if (state.equals("WAITING")) {
            return new Said("还没有到结佣的时候。", "Not due yet.");
        }
        return text(office, contract, state, row.textOrNull("reason"), row.textOrNull("channel"),
            row.numberOrNull("due_fen"), row.textOrNull("case_id"));
    }

    /** A settlement in words. */
    static Said text(Office office, String contract, String state, @Nullable String reason, @Nullable String channel,
            @Nullable Long dueFen, @Nullable String caseId) {
        Settlement settlement = new Settlement(office.project(), new ContractId(contract),
            Settlement.State.valueOf(state), reason == null ? null : Settlement.Reason.valueOf(reason),
            channel == null ? null : new ChannelId(channel), dueFen, caseId == null ? null : new EventId(caseId));
        return office.say(sentences -> sentences.settlement(settlement));
    }

    /** For whoever edits it; empty where there is no such contract. */
    static Optional<Long> version(ProjectId project, ContractId contract, JdbcClient db) {
        return db.sql("SELECT version FROM contract WHERE project_id = ? AND contract_id = ?")
            .params(project.value(), contract.value()).query(Columns.read(row -> row.number("version"))).optional();
    }

    /** What was told about a contract, in order. */
    List<DealFile.Line> lines(ProjectId project, String contract) {
        Office office = offices.of(project);
        return reader.sql("""
                SELECT event.at AS at, finding.line AS line FROM finding
                JOIN event ON event.project_id = finding.project_id AND event.sequence = finding.sequence
                WHERE finding.project_id = ? AND finding.kind = 'contract' AND finding.subject = ?
                ORDER BY finding.sequence, finding.ordinal""")
            .params(project.value(), contract)
            .query(Columns.read(row -> DealFile.Line.of(office, Instant.ofEpochMilli(row.number("at")),
                row.text("line"))))
            .list();
    }
}
