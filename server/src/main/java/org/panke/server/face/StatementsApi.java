package org.panke.server.face;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.consent.Word;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people sign what no program can know, and read what was signed. */
@RestController
final class StatementsApi {
    private final Statements statements;
    private final Filings filings;
    private final Offices offices;
    private final InstantSource clock;

    StatementsApi(Statements statements, Filings filings, Offices offices, InstantSource clock) {
        this.statements = statements;
        this.filings = filings;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param condition of the gate, which it lets hold
     * @param asks what is given beside the text: name, number, date
     * @param due what is to be filed with the authority, and by when
     * @param signed all of that kind, the newest first: that one counts
     */
    record KindShown(String kind, String condition, Said title, Said hint, List<String> asks,
            List<StatementKind.Point> points, boolean needsTwo, @Nullable Integer days, List<Filings.Due> due,
            List<Line> signed) {
    }

    record NameLine(Instant at, String by) {
    }

    /** @param until the last day on which it counts; null where it has no end */
    record Line(String event, NameLine signed, @Nullable NameLine countersigned, String digest, String text,
            @Nullable String name, @Nullable String number, @Nullable LocalDate date, List<Said> seen,
            @Nullable LocalDate until) {
    }

    /** @param lost how many were signed whose text is not here: they count for nothing */
    record Shown(List<KindShown> kinds, long lost) {
    }

    record WantedName(@Nullable String id) {
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/statements")
    Shown statements(@PathVariable String project) {
        Office office = offices.of(new ProjectId(project));
        List<Statement> all = statements.of(office.project());
        return new Shown(Arrays.stream(StatementKind.values()).map(kind -> new KindShown(kind.word(),
            kind.condition().word(), kind.title(), kind.hint(), kind.asks().stream().map(Word::word).sorted().toList(),
            kind.points(), kind.needsTwo(), kind.days().orElse(null),
            kind == StatementKind.FILING ? filings.of(office, clock.instant()) : List.of(),
            all.stream().flatMap(each -> line(kind, each, office).stream()).toList())).toList(),
            all.stream().filter(each -> each.text() == null).count());
    }

    @Needs(Permission.ASSESSMENT_SIGN)
    @PostMapping("/api/v1/console/projects/{project}/statements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signStatement(@PathVariable String project, @RequestBody StatementText.Wanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        statements.sign(offices.of(new ProjectId(project)), wanted, caller.name(), clock.instant());
    }

    @Needs(Permission.STATEMENT_COUNTERSIGN)
    @PostMapping("/api/v1/console/projects/{project}/statements/{event}/countersignature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void countersignStatement(@PathVariable String project, @PathVariable String event,
            @RequestBody WantedName wanted, @AuthenticationPrincipal Caller.Staff caller) {
        statements.countersign(offices.of(new ProjectId(project)).project(), event, Given.text(wanted.id, "id"),
            caller.name());
    }

    private static Optional<Line> line(StatementKind kind, Statement each, Office office) {
        StatementText text = each.text();
        return text == null || text.kind() != kind
            ? Optional.empty()
            : Optional.of(new Line(each.signed().event(), shown(each.signed()),
                each.countersigned() == null ? null : shown(each.countersigned()), each.digest(), text.text(),
                text.name(), text.number(), text.date(), text.seen(),
                StatementsReported.until(kind, each, office).orElse(null)));
    }

    private static NameLine shown(Statement.Name name) {
        return new NameLine(name.at(), name.by());
    }
}
