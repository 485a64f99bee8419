package org.panke.server.me;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.access.Audience;
import org.panke.server.access.Caller;
import org.panke.server.access.Cookies;
import org.panke.server.access.Needs;
import org.panke.server.access.Open;
import org.panke.server.access.Permission;
import org.panke.server.access.Sessions;
import org.panke.server.checkin.Declared;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.SignedReceipts;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.message.OneTimeCodes.Purpose;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Given;
import org.panke.server.registration.Appeals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's own page. Whoever proves a phone sees what is kept about it; before that nobody learns anything. */
@RestController
final class MeApi {
    private static final Set<String> KINDS = Set.of("APPEAL", "REVIEW");

    private final OneTimeCodes codes;
    private final Sessions sessions;
    private final VisitorPhones phones;
    private final VisitCodes visitCodes;
    private final MyRecords records;
    private final Appeals appeals;
    private final Offices offices;
    private final Recorder recorder;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final SignedReceipts receipts;

    MeApi(OneTimeCodes codes, Sessions sessions, VisitorPhones phones, VisitCodes visitCodes, MyRecords records,
            Appeals appeals, Offices offices, Recorder recorder, JdbcClient reader, InstantSource clock,
            SignedReceipts receipts) {
        this.receipts = receipts;
        this.codes = codes;
        this.sessions = sessions;
        this.phones = phones;
        this.visitCodes = visitCodes;
        this.records = records;
        this.appeals = appeals;
        this.offices = offices;
        this.recorder = recorder;
        this.reader = reader;
        this.clock = clock;
    }

    record Place(String project, String name) {
    }

    record OfficesListed(List<Place> items) {
    }

    record PhoneGiven(@Nullable String project, @Nullable String phone) {
    }

    record CodeSent(String login, Instant expiresAt, Instant resendAt) {
    }

    record Login(@Nullable String project, @Nullable String login, @Nullable String code) {
    }

    record MySession(String project, String projectName, String csrf, Instant expiresAt) {
    }

    record VisitCode(String code, long secondsLeft) {
    }

    record Corrected(@Nullable String id, @Nullable String declared) {
    }

    record Appealed(@Nullable String id, @Nullable String visit, @Nullable String kind, @Nullable String words) {
    }

    @Open("whoever comes must first say which office they mean")
    @GetMapping("/api/v1/me/projects")
    OfficesListed offices() {
        return new OfficesListed(reader.sql("SELECT project_id, name FROM project ORDER BY project_id")
            .query(Columns.read(row -> new Place(row.text("project_id"), row.text("name")))).list());
    }

    @Open("who logs in is not known yet")
    @PostMapping("/api/v1/me/codes")
    @ResponseStatus(HttpStatus.CREATED)
    CodeSent sendMyCode(@RequestBody PhoneGiven given, HttpServletRequest request) {
        ProjectId project = new ProjectId(Given.text(given.project, "project"));
        offices.of(project);
        OneTimeCodes.Sent sent = codes.send(project, Purpose.ME, Given.phone(given.phone, "phone"), null,
            request.getRemoteAddr());
        return new CodeSent(sent.word(), sent.expiresAt(), sent.resendAt());
    }

    @Open("who logs in is not known yet")
    @PostMapping("/api/v1/me/login")
    ResponseEntity<MySession> logInAsVisitor(@RequestBody Login login, HttpServletRequest request) {
        ProjectId project = new ProjectId(Given.text(login.project, "project"));
        String word = Given.text(login.login, "login");
        Phone phone = codes.verify(project, Purpose.ME, word, Given.text(login.code, "code")).phone();
        Sessions.Begun begun = sessions.ofVisitor(project.value(), phones.person(project, phone),
            Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
        phones.keep(project, begun.session(), phone, begun.endsAt());
        codes.done(project, word);
        return ResponseEntity.ok().headers(Cookies.given(Audience.ME, begun, clock.instant(), request))
            .body(new MySession(project.value(), offices.of(project).name(), begun.csrf(), begun.endsAt()));
    }

    @Needs(Permission.ME_USE)
    @GetMapping("/api/v1/me/session")
    MySession mySession(@AuthenticationPrincipal Caller.Visitor visitor, HttpServletRequest request) {
        Sessions.Own own = Sessions.own(request);
        return new MySession(visitor.project(), offices.of(new ProjectId(visitor.project())).name(), own.csrf(),
            own.endsAt());
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/logout")
    ResponseEntity<Void> logOutAsVisitor(@AuthenticationPrincipal Caller.Visitor visitor) {
        sessions.end(visitor.session());
        phones.forget(new ProjectId(visitor.project()), visitor.session());
        return Cookies.gone(Audience.ME);
    }

    @Needs(Permission.ME_USE)
    @GetMapping("/api/v1/me/record")
    MyRecord everything(@AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        Phone phone = phones.of(project, visitor.session());
        return records.of(project, phones.person(project, phone), phone);
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/visit-code")
    @ResponseStatus(HttpStatus.CREATED)
    VisitCode visitCode(@AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        return new VisitCode(visitCodes.make(project, phones.of(project, visitor.session())),
            VisitCodes.VALID.toSeconds());
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/declaration")
    MyRecord correctDeclaration(@RequestBody Corrected corrected, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        EventId id = new EventId(Given.id(corrected.id));
        Office office = offices.of(project);
        Declaration declared = Declared.to(office, corrected.declared);
        Phone phone = phones.of(project, visitor.session());
        Accepted.orProblem(office, id, recorder.record(
            at -> new Event.DeclarationCorrected(new Stamp(id, project, at, visitor.name()), phone, declared)));
        return everything(visitor);
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/appeals")
    MyRecord appealAsVisitor(@RequestBody Appealed appealed, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        String id = Given.id(appealed.id);
        String visit = Given.text(appealed.visit, "visit");
        String words = Given.words(appealed.words, "words");
        if (!KINDS.contains(String.valueOf(appealed.kind))) {
            throw Given.wrong("kind", "应为 APPEAL 或 REVIEW", "expected APPEAL or REVIEW");
        }
        String judged = records.judged(project, person(visitor), visit).orElseThrow(MeApi::unknown);
        Appeals.About about = new Appeals.About(judged, null);
        appeals.onlyOnce(project, id, about, Appeals.VISITOR);
        Accepted.orProblem(offices.of(project), new EventId(id), recorder.record(at -> new Event.AppealOpened(
            new Stamp(new EventId(id), project, at, visitor.name()), new EventId(judged), null),
            appeals.visitors(project, id, about, person(visitor), String.valueOf(appealed.kind), words)));
        return everything(visitor);
    }

    @Needs(Permission.ME_USE)
    @GetMapping("/api/v1/me/receipts/{visit}")
    MyVisit receipt(@PathVariable String visit, @AuthenticationPrincipal Caller.Visitor visitor) {
        return records.visit(new ProjectId(visitor.project()), person(visitor), visit)
            .orElseThrow(MeApi::unknown);
    }

    /** The same, signed by the office, so that it cannot say later that it told something else. */
    @Needs(Permission.ME_USE)
    @GetMapping("/api/v1/me/receipts/{visit}/signed")
    SignedReceipts.Given signedReceipt(@PathVariable String visit, @AuthenticationPrincipal Caller.Visitor visitor) {
        MyVisit own = receipt(visit, visitor);
        return receipts.of(new ProjectId(visitor.project()), visit, own.receipt().at(), List.of(own.receipt().text()));
    }

    /** Asked each time: who logs in before they first come is somebody by the time they have. */
    private long person(Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        return phones.person(project, phones.of(project, visitor.session()));
    }

    private static ApiProblem unknown() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这次到访", "there is no such visit", "visit");
    }
}
