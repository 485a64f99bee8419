package org.panke.server.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.consent.Consents;
import org.panke.server.consent.ContactAnswers;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.HelpAsked;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.SignedReceipts;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.me.VisitCodes;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.message.OneTimeCodes.Purpose;
import org.panke.server.message.ProvedCheckIns;
import org.panke.server.notice.Notices;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor checks in at a kiosk: proves a phone, says a surname and how they came, and gets a receipt. */
@RestController
final class CheckInApi {
    /** Many visitors one after the other may mistype theirs at one device. */
    private static final Allowance GUESSES = new Allowance("visit code at", 30, Duration.ofSeconds(20));

    private final OneTimeCodes codes;
    private final VisitCodes visitCodes;
    private final ShownCodes shownCodes;
    private final Allowances allowances;
    private final Offices offices;
    private final Notices notices;
    private final Receipts receipts;
    private final SignedReceipts signed;
    private final Recorder recorder;
    private final Kiosks kiosks;
    private final HelpAsked help;
    private final Consents consents;
    private final ContactAnswers contacts;
    private final InstantSource clock;

    CheckInApi(OneTimeCodes codes, VisitCodes visitCodes, ShownCodes shownCodes, Allowances allowances, Offices offices,
            Notices notices, Receipts receipts, SignedReceipts signed, Recorder recorder, Kiosks kiosks, HelpAsked help,
            Consents consents, ContactAnswers contacts, InstantSource clock) {
        this.codes = codes;
        this.visitCodes = visitCodes;
        this.shownCodes = shownCodes;
        this.allowances = allowances;
        this.offices = offices;
        this.notices = notices;
        this.receipts = receipts;
        this.signed = signed;
        this.recorder = recorder;
        this.kiosks = kiosks;
        this.help = help;
        this.consents = consents;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param notice the hash of the notice that was agreed to */
    record PhoneGiven(@Nullable String phone, @Nullable String notice) {
    }

    record Begun(String checkIn, Instant expiresAt, Instant resendAt) {
        static Begun of(OneTimeCodes.Sent sent) {
            return new Begun(sent.word(), sent.expiresAt(), sent.resendAt());
        }
    }

    record Code(@Nullable String code, @Nullable String notice) {
    }

    /** @param code as the agent's phone shows it */
    record Shown(@Nullable String code) {
    }

    record Verified(boolean verified) {
    }

    /**
     * @param contact GIVEN or REFUSED: whether a consultant may call them; null where they were not asked
     * @param language in which they were asked
     */
    record Answers(@Nullable String id, @Nullable String checkIn, @Nullable String surname,
            @Nullable String declared, @Nullable String contact, @Nullable String language) {
    }

    /**
     * What is asked of this visitor beside how they came.
     *
     * @param given what they agreed to already, and may take back
     */
    record Questions(List<String> items, List<String> given) {
    }

    record Id(@Nullable String id) {
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/codes")
    @ResponseStatus(HttpStatus.CREATED)
    Begun sendCode(@RequestBody PhoneGiven given, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        String notice = notices.agreed(project, Given.text(given.notice, "notice"));
        return Begun.of(codes.send(project, Purpose.KIOSK, Given.phone(given.phone, "phone"), notice,
            kiosk.name()));
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/codes/{checkIn}")
    Verified verifyCode(@PathVariable String checkIn, @RequestBody Code code,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        codes.verify(new ProjectId(kiosk.project()), Purpose.KIOSK, checkIn, Given.text(code.code, "code"));
        return new Verified(true);
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/visit-codes")
    @ResponseStatus(HttpStatus.CREATED)
    Begun useVisitCode(@RequestBody Code code, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        String notice = notices.agreed(project, Given.text(code.notice, "notice"));
        String given = Given.text(code.code, "code");
        return Begun.of(allowances
            .guess(() -> visitCodes.use(project, given,
                (phone, db) -> codes.proved(project, phone, Verification.VISIT_CODE, notice, db)),
                GUESSES.of(kiosk.name()))
            .orElseThrow(() -> new ApiProblem(HttpStatus.GONE, "CODE_OVER", "到访码不对或已失效，请在手机上重新生成",
                "the visit code is not right, or over; make another on your phone", "code")));
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/codes/{checkIn}/showing-codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void showCode(@PathVariable String checkIn, @RequestBody Shown shown,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        String code = Given.text(shown.code, "code");
        proved(project, checkIn);
        shownCodes.show(project, checkIn, code);
    }

    /** Asked once their phone is proved, so that nobody learns of others what they said. */
    @Needs(Permission.KIOSK_USE)
    @GetMapping("/api/v1/kiosk/codes/{checkIn}/questions")
    Questions questions(@PathVariable String checkIn, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        Consents.Contact now = consents.contact(project, proved(project, checkIn).phone());
        List<String> contact = List.of(ConsentPurpose.CONTACT.name());
        return new Questions(now.mayBeAsked() ? contact : List.of(), now.isGiven() ? contact : List.of());
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/check-ins")
    @ResponseStatus(HttpStatus.CREATED)
    Receipts.Receipt checkIn(@RequestBody Answers answers, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        EventId id = new EventId(Given.id(answers.id));
        String word = Given.text(answers.checkIn, "checkIn");
        Office office = offices.of(project);
        var declared = Declared.to(office, answers.declared);
        String surname = surname(office, answers.surname);
        var contact = ContactAnswers.Said.of(answers.contact, answers.language);
        OneTimeCodes.Proved proved = proved(project, word);
        var checkIn = new ContactAnswers.CheckIn(project, id, proved.phone(), proved.startedAt(),
            String.valueOf(proved.notice()), kiosk.name());
        Recorded recorded = recorder.record(at -> new Event.CheckedIn(
            new Stamp(id, project, at, kiosk.name()), proved.phone(), surname, declared, shownCodes.of(project, word),
            proved.how(), proved.startedAt(), Role.VISITOR, null, proved.notice()),
            contacts.beside(checkIn, contact, db -> codes.use(project, word, id.value(), db)));
        if (recorded.again()) {
            contacts.mustBeSame(checkIn, contact);
        }
        Accepted.orProblem(office, id, recorded);
        return receipts.of(project, id.value()).orElseThrow();
    }

    /** The same, signed by the office; apart, so that nobody waits for a signature to be let in. */
    @Needs(Permission.KIOSK_USE)
    @GetMapping("/api/v1/kiosk/check-ins/{checkIn}/receipt")
    SignedReceipts.Given checkInReceipt(@PathVariable String checkIn, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        String visit = proved(project, checkIn).usedFor();
        Receipts.Receipt own = Optional.ofNullable(visit).flatMap(used -> receipts.of(project, used))
            .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这次到访", "there is no such visit",
                "checkIn"));
        return signed.of(project, own.visit(), own.at(), List.of(own.text()));
    }

    private static @Nullable String surname(Office office, @Nullable String given) {
        boolean none = given == null || given.isBlank();
        return none && !office.general(Parameter.SURNAME_REQUIRED) ? null
            : Given.surname(given, "surname");
    }

    private OneTimeCodes.Proved proved(ProjectId project, String word) {
        return ProvedCheckIns.of(codes, project, word);
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/walk-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void walkIn(@RequestBody Id body, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        EventId id = new EventId(Given.id(body.id));
        recorder.record(at -> new Event.WalkedIn(new Stamp(id, new ProjectId(kiosk.project()), at, kiosk.name())));
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/help")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askForHelp(@AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        Instant now = clock.instant();
        help.ask(project, kiosks.nameOf(project, kiosk.kiosk()), kiosk.kiosk() + "-" + now.toEpochMilli(), now);
    }
}
