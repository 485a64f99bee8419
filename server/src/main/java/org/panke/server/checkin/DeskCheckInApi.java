package org.panke.server.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.consent.Consents;
import org.panke.server.consent.ContactAnswers;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Opened;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Notices;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.panke.server.registration.ShowingCodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk checks in whoever wants its help: it shows the notice, hears the phone ring, and its name is kept with that. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}")
final class DeskCheckInApi {
    private static final int MOST_CODES = 5;
    private static final Allowance GUESSES = new Allowance("showing code by", 20, Duration.ofMinutes(1));
    /** Enough for a busy desk, too few to go through a list. */
    private static final Allowance ASKED = new Allowance("consent question by", 60, Duration.ofSeconds(20));
    private static final Duration LONG_AGO = Duration.ofMinutes(30);

    private final Recorder recorder;
    private final Offices offices;
    private final Notices notices;
    private final Receipts receipts;
    private final ShowingCodes codes;
    private final Allowances allowances;
    private final Opened opened;
    private final Consents consents;
    private final ContactAnswers contacts;
    private final InstantSource clock;

    DeskCheckInApi(Recorder recorder, Offices offices, Notices notices, Receipts receipts, ShowingCodes codes,
            Allowances allowances, Opened opened, Consents consents, ContactAnswers contacts, InstantSource clock) {
        this.recorder = recorder;
        this.offices = offices;
        this.notices = notices;
        this.receipts = receipts;
        this.codes = codes;
        this.allowances = allowances;
        this.opened = opened;
        this.consents = consents;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * @param notice the hash of the notice that the visitor agreed to
     * @param contact GIVEN or REFUSED, as the visitor answered; null where they were not asked
     * @param language in which they were asked
     * @param askedAt as the question was answered with
     */
    record Wanted(@Nullable String id, @Nullable String phone, @Nullable String surname, @Nullable String declared,
            @Nullable List<String> codes, @Nullable String notice, @Nullable String contact,
            @Nullable String language, @Nullable String askedAt) {
    }

    record PhoneGiven(@Nullable String phone) {
    }

    /** @param items what may be asked of this visitor beside how they came */
    record Questions(List<String> items, Instant askedAt) {
    }

    record Step(@Nullable String id, @Nullable String visit) {
    }

    /** Whom somebody refused lately is asked nothing, by nobody. */
    @PostMapping("/consent-questions")
    @Needs(Permission.CHECK_IN_WRITE)
    Questions questionsAtDesk(@PathVariable String project, @RequestBody PhoneGiven given,
            @AuthenticationPrincipal Caller.Staff caller) {
        Office office = offices.of(new ProjectId(project));
        notices.needed(office.project());
        Phone phone = Given.phone(given.phone, "phone");
        allowances.need(ASKED.of(caller.account()));
        return new Questions(
            consents.contact(office.project(), phone).mayBeAsked() ? List.of(ConsentPurpose.CONTACT.name()) : List.of(),
            clock.instant());
    }

    @PostMapping("/visits")
    @Needs(Permission.CHECK_IN_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Receipts.Receipt checkInAtDesk(@PathVariable String project, @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        Office office = offices.of(new ProjectId(project));
        EventId id = new EventId(Filters.id(wanted.id));
        String notice = notices.agreed(office.project(), Given.text(wanted.notice, "notice"));
        Phone phone = Given.phone(wanted.phone, "phone");
        String surname = Given.surname(wanted.surname, "surname");
        var declared = Declared.to(office, wanted.declared);
        List<EventId> shown = shown(office.project(), id, Objects.requireNonNullElse(wanted.codes, List.of()),
            caller);
        var contact = ContactAnswers.Said.of(wanted.contact, wanted.language);
        var checkIn = new ContactAnswers.CheckIn(office.project(), id, phone,
            contact.isPresent() ? askedAt(wanted.askedAt) : Instant.EPOCH, notice, caller.name());
        Recorded recorded = recorder.record(at -> new Event.CheckedIn(
            new Stamp(id, office.project(), at, caller.name()), phone, surname, declared, shown, Verification.RING,
            null, Role.VISITOR, new StaffId(caller.name()), notice), contacts.beside(checkIn, contact, _ -> {
                // nothing else must hold
            }));
        if (recorded.again()) {
            contacts.mustBeSame(checkIn, contact);
        }
        Accepted.orProblem(office, id, recorded);
        return receipts.of(office.project(), id.value()).orElseThrow();
    }

    /** The server's own word of it: nobody was asked later than now, or long ago. */
    private Instant askedAt(@Nullable String given) {
        Instant asked = Filters.instant(given, "askedAt");
        Instant now = clock.instant();
        if (asked == null || asked.isAfter(now) || asked.isBefore(now.minus(LONG_AGO))) {
            throw Given.wrong("askedAt", "应为刚才询问的时间", "expected when they were asked, a moment ago");
        }
        return asked;
    }

    /** Codes change while an answer is lost: whatever is sent again shows what it showed the first time. */
    private List<EventId> shown(ProjectId project, EventId id, List<String> texts, Caller.Staff caller) {
        Optional<Event.CheckedIn> first = checkedIn(project, id);
        if (first.isPresent()) {
            return first.get().codes();
        }
        return texts.stream().limit(MOST_CODES).map(text -> judged(project, text, caller)).distinct().toList();
    }

    private EventId judged(ProjectId project, String text, Caller.Staff caller) {
        return allowances.guess(() -> codes.redeemed(project, text), GUESSES.of(caller.account()))
            .orElseThrow(() -> ShowingCodes.nobodys("codes"));
    }

    private Optional<Event.CheckedIn> checkedIn(ProjectId project, EventId visit) {
        return opened.of(project, visit)
            .flatMap(event -> event instanceof Event.CheckedIn checkedIn ? Optional.of(checkedIn) : Optional.empty());
    }

    @PostMapping("/walk-ins")
    @Needs(Permission.CHECK_IN_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void walkInAtDesk(@PathVariable String project, @RequestBody Step step,
            @AuthenticationPrincipal Caller.Staff caller) {
        EventId id = new EventId(Filters.id(step.id));
        recorder.record(at -> new Event.WalkedIn(new Stamp(id, new ProjectId(project), at, caller.name())));
    }

    @PostMapping("/checkouts")
    @Needs(Permission.CHECK_IN_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void checkOut(@PathVariable String project, @RequestBody Step step,
            @AuthenticationPrincipal Caller.Staff caller) {
        ProjectId where = new ProjectId(project);
        EventId id = new EventId(Filters.id(step.id));
        Phone phone = checkedIn(where, new EventId(Given.text(step.visit, "visit"))).map(Event.CheckedIn::phone)
            .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "VISIT", "没有这次到访", "there is no such visit",
                null));
        recorder.record(at -> new Event.CheckedOut(new Stamp(id, where, at, caller.name()), phone));
    }
}
