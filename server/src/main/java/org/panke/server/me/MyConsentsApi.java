package org.panke.server.me;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.consent.Canonical;
import org.panke.consent.Purpose;
import org.panke.consent.record.ConsentLd;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.consent.OwnConsent;
import org.panke.server.evidence.SignedReceipts;
import org.panke.server.notice.Notices;
import org.panke.server.notice.Sites;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.panke.server.rights.Request.Identified;
import org.panke.server.rights.Request.Way;
import org.panke.server.rights.Requests;
import org.panke.server.rights.Right;
import org.panke.server.rights.Withdrawing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A visitor gives, takes back and takes along what they agreed to. */
@RestController
final class MyConsentsApi {
    private static final String GIVEN = "GIVEN";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final VisitorPhones phones;
    private final MyRecords records;
    private final MyConsents mine;
    private final OwnConsent own;
    private final Notices notices;
    private final Sites sites;
    private final Withdrawing withdrawing;
    private final InstantSource clock;

    MyConsentsApi(VisitorPhones phones, MyRecords records, MyConsents mine, OwnConsent own, Notices notices,
            Sites sites, Withdrawing withdrawing, InstantSource clock) {
        this.withdrawing = withdrawing;
        this.clock = clock;
        this.phones = phones;
        this.records = records;
        this.mine = mine;
        this.own = own;
        this.notices = notices;
        this.sites = sites;
    }

    /**
     * @param answer GIVEN or WITHDRAWN
     * @param notice the hash of what was shown; only where it is given
     */
    record ConsentWanted(@Nullable String id, @Nullable String answer, @Nullable String notice,
            @Nullable String language) {
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/consents/contact")
    MyRecord changeMyConsent(@RequestBody ConsentWanted wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        EventId id = new EventId(Given.id(wanted.id));
        Phone phone = phones.of(project, visitor.session());
        if (numbers(project, phone).isEmpty()) {
            throw unknown();
        }
        String answer = Filters.one(wanted.answer, "answer", Set.of(GIVEN, WITHDRAWN));
        String language = Filters.language(wanted.language);
        if (answer == null) {
            throw Given.wrong("answer", "应为 GIVEN 或 WITHDRAWN", "expected GIVEN or WITHDRAWN");
        }
        if (answer.equals(WITHDRAWN)) {
            withdraw(project, id, phone, language);
        } else {
            own.give(project, id, phone, notices.agreed(project, Given.text(wanted.notice, "notice")), language,
                Edits.seen(ifMatch));
        }
        return records.of(project, phones.person(project, phone), phone);
    }

    /** It is a request too, answered at once. */
    private void withdraw(ProjectId project, EventId id, Phone phone, String language) {
        withdrawing.withdraw(new Requests.Asked(project, id.value(), Right.WITHDRAW, Way.ME, OwnConsent.VISITOR,
            Identified.CODE, (long) phones.person(project, phone), null, clock.instant()), phone, language);
    }

    /**
     * The newest word on it, signed by the office.
     *
     * @param purpose visit, contact, face or gallery
     */
    @Needs(Permission.ME_USE)
    @GetMapping("/api/v1/me/consents/{purpose}/signed")
    SignedReceipts.Given signedConsent(@PathVariable String purpose, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        Optional<Purpose> asked = Stream.of(Purpose.values()).filter(each -> each.word().equals(purpose)).findFirst();
        return asked.flatMap(known -> mine.signed(project, numbers(project, visitor), known))
            .orElseThrow(MyConsentsApi::unknown);
    }

    /** All of them as records that other programs read: ISO/IEC TS 27560 in the words of the W3C's vocabulary. */
    @Needs(Permission.ME_USE)
    @GetMapping(value = "/api/v1/me/consents/record", produces = "application/ld+json")
    ResponseEntity<String> consentRecord(@AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        String text = Canonical.json(
            mine.records(project, numbers(project, visitor)).stream().filter(consent -> !consent.steps().isEmpty())
                .map(consent -> ConsentLd.written(consent, sites.setting(project, consent.steps().getLast().at())))
                .toList());
        String name = "consents-" + project.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_") + ".jsonld";
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").body(text);
    }

    private List<Long> numbers(ProjectId project, Caller.Visitor visitor) {
        return numbers(project, phones.of(project, visitor.session()));
    }

    private List<Long> numbers(ProjectId project, Phone phone) {
        return records.mine(project, phones.person(project, phone));
    }

    private static ApiProblem unknown() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有您的同意记录", "nothing of the kind is kept of you", null);
    }
}
