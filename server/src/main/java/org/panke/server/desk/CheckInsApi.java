package org.panke.server.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verdict;
import org.panke.attribution.Verification;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.ledger.Opened;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Said;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk checks visitors in who need help: it hears the phone ring, and its name is kept with that. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}")
final class CheckInsApi {
    private static final int LONGEST_SURNAME = 30;

    private final Recorder recorder;
    private final Offices offices;
    private final Verdicts verdicts;
    private final Opened opened;
    private final ObjectProvider<ShowingCodesRead> codes;
    private final ObjectProvider<NoticesAgreed> notices;
    private final InstantSource clock;

    CheckInsApi(Recorder recorder, Offices offices, Verdicts verdicts, Opened opened,
            ObjectProvider<ShowingCodesRead> codes, ObjectProvider<NoticesAgreed> notices, InstantSource clock) {
        this.recorder = recorder;
        this.offices = offices;
        this.verdicts = verdicts;
        this.opened = opened;
        this.codes = codes;
        this.notices = notices;
        this.clock = clock;
    }

    record Wanted(@Nullable String id, @Nullable String phone, @Nullable String surname, @Nullable String declared,
            @Nullable List<String> codes, @Nullable String notice) {
    }

    record Step(@Nullable String id, @Nullable String visit) {
    }

    @PostMapping("/visits")
    @Needs(Permission.CHECK_IN_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Receipt checkInAtDesk(@PathVariable String project, @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        Office office = offices.of(new ProjectId(project));
        EventId id = new EventId(Filters.id(wanted.id));
        Phone phone = Filters.phone(wanted.phone, "phone");
        String surname = Filters.needed(wanted.surname, "surname", LONGEST_SURNAME);
        Declaration declared = declared(office, wanted.declared);
        List<EventId> redeemed = redeemed(office.project(), wanted.codes);
        String notice = agreed(office.project(), wanted.notice);
        Accepted.orProblem(office, id,
            recorder
                .record(at -> new Event.CheckedIn(new Stamp(id, office.project(), at, caller.name()), phone, surname,
                    declared, redeemed, Verification.RING, null, Role.VISITOR, new StaffId(caller.name()),
                    notice)));
        return receipt(office, id.value());
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
        String visit = Filters.needed(step.visit, "visit", LONGEST_SURNAME * 4);
        Phone phone = Who.of(where, visit, opened).phone();
        if (phone == null) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "VISIT", "没有这次到访", "there is no such visit", null);
        }
        recorder.record(at -> new Event.CheckedOut(new Stamp(id, where, at, caller.name()), phone));
    }

    /** Where none is published yet, the desk has explained in person. */
    private @Nullable String agreed(ProjectId project, @Nullable String notice) {
        NoticesAgreed published = notices.getIfAvailable();
        return notice == null || published == null ? null : published.agreed(project, notice);
    }

    private List<EventId> redeemed(ProjectId project, @Nullable List<String> texts) {
        ShowingCodesRead read = codes.getIfAvailable();
        Instant now = clock.instant();
        return texts == null || read == null
            ? List.of()
            : texts.stream().flatMap(text -> read.registration(project, text, now).stream()).distinct().toList();
    }

    private static Declaration declared(Office office, @Nullable String text) {
        String said = Filters.needed(text, "declared", LONGEST_SURNAME * 4);
        if (said.equals("SELF")) {
            return Declaration.SELF;
        }
        if (said.equals("NONE")) {
            return Declaration.NONE;
        }
        ChannelId channel = new ChannelId(said.substring(said.indexOf(':') + 1));
        if (!said.startsWith("CHANNEL:") || !office.rules().channels().containsKey(channel)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "应为 SELF、NONE 或 CHANNEL: 加渠道编号",
                "expected SELF, NONE or CHANNEL: and a channel", "declared");
        }
        return new Declaration.By(channel);
    }

    private Receipt receipt(Office office, String visit) {
        ProjectId project = office.project();
        VisitRecord row = verdicts.record(project, visit).orElseThrow();
        Verdict verdict = verdicts.whole(office, row);
        return new Receipt(visit, project.value(), office.name(), row.at(), row.arrival(),
            Verdicts.headline(office, verdict),
            List.of(office.say(sentences -> sentences.why(verdict))), row.until(),
            new Said("您的手机号、姓氏和来源会保留到保护期结束。",
                "Your phone, surname and how you came are kept until the protection ends."),
            "/me?project=" + project.value());
    }
}
