package org.panke.server.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Verdict;
import org.panke.formats.words.Sentences;
import org.panke.server.access.Caller;
import org.panke.server.desk.ClaimRecord;
import org.panke.server.desk.Numbers;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Verdicts;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Registrations as their own channel may see them. Nothing here tells who visited, when, with whom, or who bought, unless
 * it was this registration that won or lost; and whatever is not available now looks the same.
 */
final class OwnRegistrations {
    /** Whatever stands in the way because of somebody else. */
    static final String NOT_AVAILABLE = "NOT_AVAILABLE";
    /** Why, is the customer's own business. */
    private static final Said FORGOTTEN = new Said("这条报备已结束，客户的资料不再保存。",
        "It is over; the customer's data are no longer kept.");

    private final JdbcClient reader;
    private final Offices offices;
    private final Opened opened;
    private final Verdicts verdicts;
    private final Appeals appeals;
    private final InstantSource clock;

    OwnRegistrations(JdbcClient reader, Offices offices, Opened opened, Verdicts verdicts, Appeals appeals,
            InstantSource clock) {
        this.reader = reader;
        this.offices = offices;
        this.opened = opened;
        this.verdicts = verdicts;
        this.appeals = appeals;
        this.clock = clock;
    }

    /**
     * @param phone as it was given
     * @param reason a code that tells a channel no more than it may know
     */
    record BrokerRegistration(String registration, String project, String projectName, Instant at,
            @Nullable String phone, boolean masked, @Nullable String surname, String state, @Nullable String reason,
            @Nullable Instant until, Said text, boolean hasCode, Appeals.@Nullable Shown appeal,
            @JsonProperty("mayAppeal") boolean mayAppeal) {
    }

    Optional<BrokerRegistration> find(ProjectId project, String registration, Caller.Agent agent) {
        return row(project, registration, agent).map(row -> shown(project, row));
    }

    Optional<ClaimRecord> row(ProjectId project, String registration, Caller.Agent agent) {
        return reader.sql("SELECT * FROM registration WHERE project_id = ? AND registration_id = ?")
            .params(project.value(), registration).query(ClaimRecord.ROW).optional()
            .filter(row -> isOf(row, agent));
    }

    private static boolean isOf(ClaimRecord row, Caller.Agent agent) {
        return row.channel().equals(agent.channel()) && (onlyOwn(agent) == null || agent.agent().equals(row.agent()));
    }

    private static @Nullable String onlyOwn(Caller.Agent agent) {
        return agent.role() == org.panke.server.access.Role.AGENT ? agent.agent() : null;
    }

    Page<BrokerRegistration> list(ProjectId project, Caller.Agent agent, @Nullable String state, PageAsked asked) {
        List<ClaimRecord> rows = reader.sql("""
                SELECT * FROM registration
                WHERE project_id = :project AND channel = :channel AND (CAST(:agent AS TEXT) IS NULL OR agent = :agent)
                    AND (CAST(:state AS TEXT) IS NULL OR state = :state) AND sequence < :after
                ORDER BY sequence DESC LIMIT :limit""")
            .param("project", project.value()).param("channel", agent.channel()).param("agent", onlyOwn(agent))
            .param("state", state).param("after", asked.after()).param("limit", asked.more())
            .query(ClaimRecord.ROW).list();
        return Page.of(rows, asked, ClaimRecord::sequence, row -> shown(project, row));
    }

    private BrokerRegistration shown(ProjectId project, ClaimRecord row) {
        Office office = offices.of(project);
        Optional<Event.Registered> written = written(project, row.id());
        String state = state(row);
        Appeals.Shown appeal = appeals.of(project, row.id());
        return new BrokerRegistration(row.id(), project.value(), office.name(), row.at(),
            written.map(OwnRegistrations::given).orElse(null), row.masked(),
            written.map(Event.Registered::surname).orElse(null), state, reason(row), row.until(),
            written.isEmpty() && state.equals("WITHDRAWN") ? FORGOTTEN : text(office, row, state),
            state.equals("ACCEPTED") && "FIRST_SHOWING".equals(row.mode()), appeal,
            appeal == null && mayAppeal(office, row, state));
    }

    private Optional<Event.Registered> written(ProjectId project, String registration) {
        return opened.of(project, new EventId(registration))
            .map(event -> event instanceof Event.Registered registered ? registered : null);
    }

    /** Which registration it is, and whose, as far as a paper may say that. */
    Said named(ProjectId project, String registration) {
        String phone = written(project, registration).map(each -> Numbers.masked(each.contact())).orElse(null);
        return new Said("报备 " + registration + (phone == null ? "" : "，客户 " + phone),
            "Registration " + registration + (phone == null ? "" : ", customer " + phone));
    }

    private static @Nullable String given(Event.Registered written) {
        return switch (written.contact()) {
            case Phone phone -> Numbers.full(phone);
            case Mask mask -> Numbers.masked(mask);
            default -> null;
        };
    }

    private String state(ClaimRecord row) {
        return switch (row.stateAt(clock.instant())) {
            case "LIVE" -> "ACCEPTED";
            case "DISPUTED" -> "IN_REVIEW";
            case String other -> other;
        };
    }

    private static @Nullable String reason(ClaimRecord row) {
        if (row.reason() != null) {
            return Answer.Reason.valueOf(row.reason()).isNotAvailableNow() ? NOT_AVAILABLE : row.reason();
        }
        return row.stateReason() == null ? null : switch (row.stateReason()) {
            case "V_PROTECTED", "V_OWNER", "V_HELD" -> NOT_AVAILABLE;
            case "V_MASK_UNCONFIRMED" -> null;
            case String other -> other;
        };
    }

    private Said text(Office office, ClaimRecord row, String state) {
        return switch (state) {
            case "WON" -> new Said("客户已到访，判归您。", "The customer came and counts as yours.");
            case "IN_REVIEW" -> new Said("客户已到访，来源有不同说法，案场正在核实。", "The customer came; the office is looking into how.");
            case "EXPIRED" -> new Said("报备已过有效期，没有到访。", "It expired before the customer came.");
            case "WITHDRAWN" -> new Said("您已撤回这条报备。", "You withdrew it.");
            case "LOST" -> lost(office, row);
            default -> office.say(sentences -> sentences.answerToBroker(answer(office, row)));
        };
    }

    private Said lost(Office office, ClaimRecord row) {
        Optional<Verdict> verdict = row.visit() == null ? Optional.empty() : verdicts.of(office.project(), row.visit());
        return verdict.isPresent() ? office.say(sentences -> lost(sentences, verdict.get(), row))
            : new Said("报备没有成立。", "It did not count.");
    }

    private static String lost(Sentences sentences, Verdict verdict, ClaimRecord row) {
        return verdict.lost().stream().filter(loss -> loss.registration().id().value().equals(row.id())).findFirst()
            .flatMap(loss -> sentences.lossToBroker(loss, verdict)).orElse("—");
    }

    private static Answer answer(Office office, ClaimRecord row) {
        if (row.isAccepted()) {
            return new Answer.Accepted(office.project(), row.registration(office));
        }
        return new Answer.Refused(office.project(), new EventId(row.id()),
            Answer.Reason.valueOf(row.reason() == null ? "R_HELD" : row.reason()),
            row.rules() == null ? null : Math.toIntExact(row.rules()));
    }

    /** Where there is a verdict to contest, as long as the rules let it be contested; of a refusal nobody decides. */
    private boolean mayAppeal(Office office, ClaimRecord row, String state) {
        return state.equals("LOST")
            && clock.instant().isBefore(office.end(row.at(), office.general(Parameter.APPEAL_WINDOW)));
    }
}
