package org.panke.server.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Verdict;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrations as the office reads them: with every reason. */
final class Registrations {
    private final JdbcClient reader;
    private final Offices offices;
    private final Opened opened;
    private final Verdicts verdicts;
    private final InstantSource clock;

    Registrations(JdbcClient reader, Offices offices, Opened opened, Verdicts verdicts, InstantSource clock) {
        this.reader = reader;
        this.offices = offices;
        this.opened = opened;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** Newest first. Expired is what is live in the table and whose time is over. */
    Page<RegistrationRow> page(ProjectId project, @Nullable String state, @Nullable String channel,
            @Nullable String agent, PageAsked asked) {
        Office office = offices.of(project);
        List<ClaimRecord> rows = reader
            .sql(
                """
                        SELECT * FROM registration WHERE project_id = :project AND sequence < :after
                            AND (:state = '' OR (state = :stored AND (state <> 'LIVE' OR (until <= :now) = (:state = 'EXPIRED'))))
                            AND (:channel = '' OR channel = :channel) AND (:agent = '' OR agent = :agent)
                        ORDER BY sequence DESC LIMIT :limit""")
            .param("project", project.value()).param("after", asked.after()).param("limit", asked.more())
            .param("state", state == null ? "" : state)
            .param("stored", state == null ? "" : state.equals("EXPIRED") ? "LIVE" : state)
            .param("channel", channel == null ? "" : channel).param("agent", agent == null ? "" : agent)
            .param("now", clock.millis()).query(ClaimRecord.ROW).list();
        return Page.of(rows, asked, ClaimRecord::sequence, row -> shown(office, row));
    }

    RegistrationRow shown(Office office, ClaimRecord row) {
        Who who = Who.of(office.project(), row.id(), opened);
        Instant now = clock.instant();
        return new RegistrationRow(row.id(), row.at(), row.channel(), office.nameOf(row.channel()), row.agent(),
            who.masked(), row.masked(), who.surname(), row.answer(),
            row.isAccepted() ? row.stateReason() : row.reason(),
            row.stateAt(now), row.until(), text(office, row, row.stateAt(now)), row.visit(), row.person());
    }

    private Said text(Office office, ClaimRecord row, String state) {
        return switch (state) {
            case "WON" -> new Said("已带来到访。", "Brought the visitor.");
            case "LOST" -> lost(office, row).orElse(new Said("没有成立。", "Did not stand."));
            case "EXPIRED" -> new Said("已过期。", "Expired.");
            case "WITHDRAWN" -> new Said("已撤回。", "Withdrawn.");
            case "DISPUTED" -> new Said("来源有争议，待两人裁定。", "In dispute; two people will decide.");
            default -> {
                Answer answer = answer(office, row);
                yield office.say(sentences -> sentences.answer(answer));
            }
        };
    }

    private static Answer answer(Office office, ClaimRecord row) {
        return row.isAccepted()
            ? new Answer.Accepted(office.project(), row.registration(office))
            : new Answer.Refused(office.project(), new EventId(row.id()),
                Answer.Reason.valueOf(String.valueOf(row.reason())),
                row.rules() == null ? null : Math.toIntExact(row.rules()));
    }

    private Optional<Said> lost(Office office, ClaimRecord row) {
        Optional<Verdict> verdict =
            row.visit() == null ? Optional.empty() : verdicts.of(office.project(), row.visit());
        return verdict.flatMap(where -> where.lost().stream()
            .filter(loss -> loss.registration().id().value().equals(row.id())).findFirst()
            .map(loss -> office.say(sentences -> sentences.lossOfNamed(loss, where)).alone()));
    }
}
