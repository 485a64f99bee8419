package org.panke.server.checkin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.formats.phones.Surnames;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.HelpAsked;
import org.panke.server.ledger.Recorder;
import org.panke.server.me.VisitCodes;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.message.OneTimeCodes.Purpose;
import org.panke.server.notice.Notices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.panke.server.registration.ShowingCodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor checks in at a kiosk: proves a phone, says a surname and how they came, and gets a receipt. */
@RestController
final class CheckInApi {
    private static final int MOST_CODES = 5;

    private final OneTimeCodes codes;
    private final VisitCodes visitCodes;
    private final ShowingCodes showingCodes;
    private final Notices notices;
    private final Receipts receipts;
    private final Recorder recorder;
    private final Kiosks kiosks;
    private final HelpAsked help;
    private final InstantSource clock;

    CheckInApi(OneTimeCodes codes, VisitCodes visitCodes, ShowingCodes showingCodes, Notices notices, Receipts receipts,
            Recorder recorder, Kiosks kiosks, HelpAsked help, InstantSource clock) {
        this.codes = codes;
        this.visitCodes = visitCodes;
        this.showingCodes = showingCodes;
        this.notices = notices;
        this.receipts = receipts;
        this.recorder = recorder;
        this.kiosks = kiosks;
        this.help = help;
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

    record Verified(boolean verified) {
    }

    record Answers(@Nullable String id, @Nullable String checkIn, @Nullable String surname, @Nullable String declared,
            @Nullable List<String> codes) {
    }

    record Id(@Nullable String id) {
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/codes")
    @ResponseStatus(HttpStatus.CREATED)
    Begun sendCode(@RequestBody PhoneGiven given, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        String notice = notices.agreed(project, Given.text(given.notice, "notice"));
        return Begun.of(codes.send(project, Purpose.KIOSK, Given.phone(given.phone, "phone"), notice));
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
        Phone phone = visitCodes.use(project, Given.text(code.code, "code"));
        return Begun.of(codes.proved(project, phone, Verification.VISIT_CODE, notice));
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/check-ins")
    @ResponseStatus(HttpStatus.CREATED)
    Receipts.Receipt checkIn(@RequestBody Answers answers, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        EventId id = new EventId(Given.text(answers.id, "id"));
        String word = Given.text(answers.checkIn, "checkIn");
        OneTimeCodes.Proved proved = codes.proved(project, Purpose.KIOSK, word).orElseThrow(() -> new ApiProblem(
            HttpStatus.GONE, "CODE_OVER", "登记已超时，请重新开始，或请前台帮忙",
            "this check-in took too long; begin again, or ask the desk",
            null));
        codes.use(project, word, id.value());
        if (!id.value().equals(proved.usedFor()) || receipts.of(project, id.value()).isEmpty()) {
            record(project, id, answers, proved, kiosk);
        }
        return receipts.of(project, id.value()).orElseThrow();
    }

    private void record(ProjectId project, EventId id, Answers answers, OneTimeCodes.Proved proved,
            Caller.Kiosk kiosk) {
        String surname = answers.surname == null || answers.surname.isBlank() ? null
            : Surnames.of(Given.text(answers.surname, "surname"));
        var declared = Given.declaration(answers.declared, "declared");
        List<EventId> redeemed = new ArrayList<>();
        Objects.requireNonNullElse(answers.codes, List.<String>of()).stream().limit(MOST_CODES)
            .forEach(code -> redeemed.addAll(showingCodes.redeemed(project, code)));
        recorder.record(at -> new Event.CheckedIn(new Stamp(id, project, at, kiosk.name()), proved.phone(), surname,
            declared, List.copyOf(redeemed), proved.how(), proved.startedAt(), Role.VISITOR, null,
            proved.notice()));
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/walk-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void walkIn(@RequestBody Id body, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        EventId id = new EventId(Given.text(body.id, "id"));
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
