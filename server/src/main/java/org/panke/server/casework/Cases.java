package org.panke.server.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Span;
import org.panke.server.deal.Deal;
import org.panke.server.deal.Deals;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.desk.VerdictView;
import org.panke.server.desk.Verdicts;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases as pages read them. */
final class Cases {
    private final JdbcClient reader;
    private final Offices offices;
    private final Verdicts verdicts;
    private final Deals deals;
    private final AppealsHeard appeals;
    private final Vault vault;
    private final InstantSource clock;

    Cases(JdbcClient reader, Offices offices, Verdicts verdicts, Deals deals, AppealsHeard appeals, Vault vault,
            InstantSource clock) {
        this.reader = reader;
        this.offices = offices;
        this.verdicts = verdicts;
        this.deals = deals;
        this.appeals = appeals;
        this.vault = vault;
        this.clock = clock;
    }

    Page<CaseRow> page(ProjectId project, @Nullable String state, PageAsked asked) {
        Office office = offices.of(project);
        List<CaseRecord> rows = reader.sql("""
                SELECT * FROM case_file WHERE project_id = :project AND sequence < :after
                    AND (:state = '' AND state <> 'DROPPED' OR state = :state)
                ORDER BY sequence DESC LIMIT :limit""")
            .param("project", project.value()).param("after", asked.after()).param("limit", asked.more())
            .param("state", state == null ? "" : state).query(CaseRecord.ROW).list();
        return Page.of(rows, asked, CaseRecord::sequence, row -> shown(office, row));
    }

    /** Within a unit of work or as a reader sees it. */
    static Optional<CaseRecord> record(ProjectId project, String id, JdbcClient db) {
        return db.sql("SELECT * FROM case_file WHERE project_id = ? AND case_id = ?").params(project.value(), id)
            .query(CaseRecord.ROW).optional();
    }

    Optional<CaseFile> file(ProjectId project, String id) {
        return record(project, id, reader).map(row -> file(offices.of(project), row));
    }

    private CaseFile file(Office office, CaseRecord row) {
        ProjectId project = office.project();
        Papers papers = new Papers(project, row.id(), vault, reader);
        VerdictView verdict = row.visit() == null ? null : verdicts.view(project, row.visit()).orElse(null);
        Deal deal = row.contract() == null ? null : deals.find(project, row.contract()).orElse(null);
        List<CaseFile.AppealMade> made = row.visit() == null
            ? List.of()
            : appeals.about(project, row.visit()).stream().map(words -> made(office, words)).toList();
        return new CaseFile(shown(office, row), row.version() + papers.changes(), possible(office, row), made,
            papers.answers(), papers.newest("OPEN").map(Cases::made).orElse(null), decision(row, papers), verdict,
            deal);
    }

    private static CaseFile.AppealMade made(Office office, AppealsHeard.Words words) {
        String by = words.by().startsWith("CHANNEL:")
            ? String.valueOf(office.nameOf(words.by().substring("CHANNEL:".length())))
            : words.by();
        return new CaseFile.AppealMade(words.at(), by, words.kind(), words.words());
    }

    private static CaseFile.ProposalMade made(Papers.Proposal proposal) {
        return new CaseFile.ProposalMade(proposal.by(), proposal.at(), proposal.outcome(), proposal.words());
    }

    private static CaseFile.@Nullable DecisionMade decision(CaseRecord row, Papers papers) {
        Instant at = row.decidedAt();
        String outcome = row.outcome();
        if (at == null || outcome == null) {
            return null;
        }
        Optional<Papers.Proposal> signed = papers.newest("SIGNED");
        return new CaseFile.DecisionMade(
            signed.map(proposal -> List.of(proposal.by(), String.valueOf(proposal.signedBy()))).orElse(List.of()), at,
            outcome, signed.map(Papers.Proposal::words).orElse(""));
    }

    private CaseRow shown(Office office, CaseRecord row) {
        Instant answerBy = after(office, Parameter.ANSWER_WITHIN, row.openedAt());
        Instant decideBy = after(office, Parameter.DECIDE_WITHIN, row.openedAt());
        return new CaseRow(row.id(), row.kind(), row.state(), row.openedAt(), answerBy, decideBy,
            row.isOpen() && clock.instant().isAfter(decideBy), row.visit(), row.contract(), text(row), row.outcome(),
            row.decidedAt());
    }

    private static Instant after(Office office, Parameter<Span> within, Instant opened) {
        return office.end(opened, office.general(within));
    }

    private static Said text(CaseRecord row) {
        return switch (row.kind()) {
            case "DECLARATION" -> new Said("访客说的来源与报备不一致", "The visitor's words and a registration differ");
            case "MERGE" -> new Said("两份客户资料是同一人，此前归属不同", "Two persons are one, with different owners");
            case "CORRECTION" ->
                new Said("访客更正了来源声明，与判定不符", "The visitor corrected their declaration against the verdict");
            case "APPEAL" -> new Said("有人对判客结果提出申诉", "The verdict is appealed");
            case "HOUSEHOLD" -> new Said("共同买方的来源不同", "Buyers of one contract have different owners");
            default -> new Said("有疑点，结佣暂缓", "A suspicion holds the settlement");
        };
    }

    /** Natural, every channel that claimed, and for a contract of several to share. */
    List<CaseFile.Possible> possible(Office office, CaseRecord row) {
        ProjectId project = office.project();
        Set<String> channels = new LinkedHashSet<>();
        if (row.visit() != null) {
            channels.addAll(channelsOf(project, row.visit()));
        }
        if (row.contract() != null) {
            reader.sql("""
                    SELECT visit.visit_id AS id FROM contract_buyer
                    JOIN visit ON visit.project_id = contract_buyer.project_id AND visit.person = contract_buyer.person
                    WHERE contract_buyer.project_id = ? AND contract_id = ? ORDER BY visit.sequence DESC LIMIT 20""")
                .params(project.value(), row.contract()).query(Columns.read(visit -> visit.text("id"))).list()
                .forEach(visit -> channels.addAll(channelsOf(project, visit)));
        }
        List<CaseFile.Possible> possible = new ArrayList<>();
        possible.add(new CaseFile.Possible("NATURAL", new Said("自然到访", "Natural visit")));
        channels.forEach(channel -> {
            String name = String.valueOf(office.nameOf(channel));
            possible.add(new CaseFile.Possible("CHANNEL:" + channel, new Said("归" + name, "For " + name)));
        });
        if (row.contract() != null && channels.size() > 1) {
            possible.add(new CaseFile.Possible("SPLIT", new Said("各方平分佣金", "Share the commission")));
        }
        return possible;
    }

    /** The channels that won, contended for, or lost a visit, and those that its visitor named, then or corrected. */
    private List<String> channelsOf(ProjectId project, String visit) {
        return reader.sql("""
                SELECT channel FROM registration WHERE project_id = :project AND registration_id IN
                    (SELECT registration_id FROM claim_lost WHERE project_id = :project AND visit_id = :visit
                        AND reason <> 'V_MASK_UNCONFIRMED'
                     UNION SELECT registration_id FROM registration WHERE project_id = :project AND visit_id = :visit
                     UNION SELECT registration_id FROM visit WHERE project_id = :project AND visit_id = :visit)
                UNION SELECT channel FROM visit WHERE project_id = :project AND visit_id = :visit
                    AND channel IS NOT NULL
                UNION SELECT SUBSTR(declared, 9) FROM visit WHERE project_id = :project AND visit_id = :visit
                    AND declared LIKE 'CHANNEL:%'
                UNION SELECT SUBSTR(corrected, 9) FROM visit WHERE project_id = :project AND visit_id = :visit
                    AND corrected LIKE 'CHANNEL:%'
                ORDER BY channel""")
            .param("project", project.value()).param("visit", visit)
            .query(Columns.read(row -> row.text("channel"))).list();
    }
}
