package org.panke.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;
import org.panke.attribution.Role;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verdict of a visit, put together again from what is stored of it, so that every sentence about it can be said. */
public final class Verdicts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient reader;
    private final Offices offices;
    private final Opened opened;
    private final Claims claims;

    public Verdicts(JdbcClient reader, Offices offices, Opened opened) {
        this.reader = reader;
        this.offices = offices;
        this.opened = opened;
        this.claims = new Claims(reader);
    }

    /** The verdict that stands. */
    public Optional<Verdict> of(ProjectId project, String visit) {
        return record(project, visit).map(row -> whole(offices.of(project), row));
    }

    /** As the office reads it. */
    public Optional<VerdictView> view(ProjectId project, String visit) {
        return record(project, visit).map(row -> view(offices.of(project), row));
    }

    /** The verdict that stands, and as the office reads it. */
    public record Both(Verdict verdict, VerdictView view) {
    }

    /** Whoever needs both asks once. */
    public Optional<Both> both(Office office, String visit) {
        return record(office.project(), visit).map(row -> {
            Verdict verdict = whole(office, row);
            return new Both(verdict, view(office, row, verdict));
        });
    }

    Optional<VisitRecord> record(ProjectId project, String visit) {
        return reader.sql("SELECT * FROM visit WHERE project_id = ? AND visit_id = ?").params(project.value(), visit)
            .query(VisitRecord.ROW).optional();
    }

    VerdictView view(Office office, VisitRecord row) {
        return view(office, row, whole(office, row));
    }

    private VerdictView view(Office office, VisitRecord row, Verdict verdict) {
        List<VerdictView.Earlier> told = told(office.project(), row.id(), Verdicts::text);
        return new VerdictView(row.id(), row.at(), row.arrival(), row.person(), row.outcome(), row.standing(),
            row.channel(), office.nameOf(row.channel()), row.agent(), row.registration(), row.until(), row.rules(),
            row.caseId(), row.revisedAt() == null ? null : row.id(), row.declared(), row.verified(), row.consultant(),
            row.notice(),
            headline(office, verdict), reasons(office, verdict),
            new VisitMarks(reader, claims, opened).of(office, row, verdict),
            told.subList(0, Math.max(0, told.size() - 1)));
    }

    /** Why, in order of weight. */
    public static List<Said> reasons(Office office, Verdict verdict) {
        List<String> chinese = office.zh().reasons(verdict);
        List<String> english = office.en().reasons(verdict);
        return IntStream.range(0, chinese.size()).mapToObj(i -> new Said(chinese.get(i), english.get(i))).toList();
    }

    /** In one line that can be read aloud. */
    public static Said headline(Office office, Verdict verdict) {
        return office.say(sentences -> sentences.headline(verdict));
    }

    /** The verdict that stands, in one line. */
    public Optional<Said> headline(ProjectId project, String visit) {
        return record(project, visit).map(row -> headline(offices.of(project), row));
    }

    /** In a list it is said without its claims. */
    Said headline(Office office, VisitRecord row) {
        return headline(office, verdict(office, row, List.of(), null));
    }

    Verdict whole(Office office, VisitRecord row) {
        ProjectId project = office.project();
        List<Loss> lost = claims.lost(project, row.id()).stream().map(each -> each.loss(office)).toList();
        Registration won = row.registration() == null
            ? null
            : claims.find(project, row.registration()).filter(ClaimRecord::isAccepted)
                .map(claim -> claim.registration(office)).orElse(null);
        return verdict(office, row, lost, won);
    }

    private Verdict verdict(Office office, VisitRecord row, List<Loss> lost, @Nullable Registration won) {
        EventId id = new EventId(row.id());
        return new Verdict(office.project(), id, row.arrival(), outcome(office, row),
            row.standing() == null ? null : Standing.valueOf(row.standing()), row.until(),
            row.rules() == null ? null : Math.toIntExact(row.rules()),
            row.caseId() == null ? null : new EventId(row.caseId()), row.revisedAt() == null ? null : id, List.of(),
            lost, won);
    }

    private Outcome outcome(Office office, VisitRecord row) {
        return switch (row.outcome()) {
            case "NATURAL" -> Outcome.NATURAL;
            case "BROUGHT" -> new Outcome.Brought(new ChannelId(Objects.requireNonNull(row.channel(), "channel")),
                row.agent() == null ? null : new AgentId(row.agent()),
                row.registration() == null ? null : new EventId(row.registration()));
            case "DISPUTED" -> new Outcome.Disputed(claims.contenders(office.project(), row.id()).stream()
                .map(claim -> claim.registration(office)).toList(), why(office.project(), row));
            default -> new Outcome.NotAVisitor(notAVisitor(office.project(), row));
        };
    }

    private Outcome.Reason why(ProjectId project, VisitRecord row) {
        boolean merged = row.caseId() != null && reader
            .sql("SELECT 1 FROM case_file WHERE project_id = ? AND case_id = ? AND kind = 'MERGE'")
            .params(project.value(), row.caseId()).query(Integer.class).optional().isPresent();
        if (merged) {
            return Outcome.Reason.MERGED;
        }
        return row.declared().equals("SELF") ? Outcome.Reason.DECLARED_SELF : Outcome.Reason.DECLARED_OTHER;
    }

    private Outcome.NotAVisitorReason notAVisitor(ProjectId project, VisitRecord row) {
        boolean role = opened.of(project, new EventId(row.id()))
            .map(event -> event instanceof Event.CheckedIn visit && !visit.role().equals(Role.VISITOR)).orElse(false);
        return role ? Outcome.NotAVisitorReason.ROLE : Outcome.NotAVisitorReason.OWN_PHONE;
    }

    /** The verdicts that a decision replaced, each in one line and without its claims. */
    public List<VerdictView.Earlier> replaced(Office office, String visit) {
        List<VerdictView.Earlier> told = told(office.project(), visit, line -> headline(office, visit, line));
        return told.subList(0, Math.max(0, told.size() - 1));
    }

    private static Said headline(Office office, String visit, String line) {
        JsonNode told = JSON.readTree(line);
        Outcome outcome = switch (told.path("outcome").asString("")) {
            case "BROUGHT" -> new Outcome.Brought(new ChannelId(told.path("channel").asString("")), null, null);
            case "DISPUTED" -> new Outcome.Disputed(List.of(), Outcome.Reason.DECLARED_OTHER);
            default -> Outcome.NATURAL;
        };
        String standing = told.path("standing").asString("");
        String until = told.path("until").asString("");
        return headline(office, new Verdict(office.project(), new EventId(visit), Instant.EPOCH, outcome,
            standing.isEmpty() ? null : Standing.valueOf(standing), until.isEmpty() ? null : Instant.parse(until), null,
            null, null, List.of(), List.of(), null));
    }

    /** Every verdict that was told about the visit, the first one first. */
    private List<VerdictView.Earlier> told(ProjectId project, String visit, Function<String, Said> said) {
        return reader.sql("""
                SELECT event.at AS at, finding.line AS line FROM finding
                JOIN event ON event.project_id = finding.project_id AND event.sequence = finding.sequence
                WHERE finding.project_id = ? AND finding.kind = 'visit' AND finding.subject = ?
                ORDER BY finding.sequence, finding.ordinal""")
            .params(project.value(), visit)
            .query(Columns.read(row -> new VerdictView.Earlier(Instant.ofEpochMilli(row.number("at")),
                said.apply(row.text("line")))))
            .list();
    }

    /** The sentences of a line of the published format. */
    static Said text(String line) {
        JsonNode text = JSON.readTree(line).path("text");
        return new Said(text.path("zh").asString(""), text.path("en").asString(""));
    }
}
