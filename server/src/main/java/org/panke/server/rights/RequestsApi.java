package org.panke.server.rights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Fields;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.LookUps;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Persons;
import org.panke.server.notice.Sites;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;
import org.panke.server.rights.Request.Identified;
import org.panke.server.rights.Request.State;
import org.panke.server.rights.Request.Way;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue in the console: taken at the desk for whoever cannot do it on their own page, and answered in time. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}/requests")
final class RequestsApi {
    private final Requests requests;
    private final Erasing erasing;
    private final Withdrawing withdrawing;
    private final LookUps lookUps;
    private final Persons persons;
    private final Sites sites;
    private final Offices offices;
    private final InstantSource clock;

    RequestsApi(Requests requests, Erasing erasing, Withdrawing withdrawing, LookUps lookUps, Persons persons,
            Sites sites,
            Offices offices, InstantSource clock) {
        this.requests = requests;
        this.erasing = erasing;
        this.withdrawing = withdrawing;
        this.lookUps = lookUps;
        this.persons = persons;
        this.sites = sites;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param overdue how many wait longer than the law lets them
     * @param within how long the packs of the place give, as in P15D
     * @param sources who says so
     * @param grounds the reasons that there are
     */
    record Queue(List<RequestShown> items, long overdue, String within, List<Said> sources, List<GroundShown> grounds) {
    }

    record GroundShown(Ground ground, Said said, Said articles) {
        static GroundShown of(Ground ground) {
            return new GroundShown(ground, ground.said(), ground.articles());
        }
    }

    /**
     * @param person null where nothing is kept of who asked, or they were forgotten since
     * @param words null for whoever does not answer
     */
    record RequestShown(String id, Right right, Said said, Said articles, Way way, String takenBy,
            Identified identified, @Nullable Long person, boolean isForgotten, @Nullable String words, Instant at,
            Instant due, boolean isOverdue, State state, @Nullable Instant answeredAt, @Nullable String answeredBy,
            @Nullable String answer, List<GroundShown> grounds) {
        static RequestShown of(Request request, boolean reads, Instant now) {
            return new RequestShown(request.id(), request.right(), request.right().said(), request.right().articles(),
                request.way(), request.takenBy(), request.identified(),
                request.isForgotten() ? null : request.person(), request.isForgotten(), reads ? request.words() : null,
                request.at(), request.due(), request.isOverdue(now), request.state(), request.answeredAt(),
                request.answeredBy(), reads ? request.answer() : null,
                request.grounds().stream().map(GroundShown::of).toList());
        }
    }

    /** @param identified RING or PAPER */
    record RequestTaken(@Nullable String id, @Nullable Right right, @Nullable String phone, @Nullable String words,
            @Nullable String identified, @Nullable String language) {
    }

    /** @param outcome DONE, IN_PART or REFUSED */
    record RequestAnswer(@Nullable String outcome, @Nullable String words, @Nullable List<Ground> grounds) {
    }

    @GetMapping
    @Needs(Permission.RIGHTS_READ)
    Queue requests(@PathVariable String project, @AuthenticationPrincipal Caller.Staff caller) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        Instant now = clock.instant();
        List<Request> all = requests.queue(of);
        Sites.Bound<java.time.Period> within = sites.bound(of, Fields.ANSWER_WITHIN, now);
        return new Queue(all.stream().map(each -> RequestShown.of(each, reads(caller), now)).toList(),
            all.stream().filter(each -> each.isOverdue(now)).count(), within.value().toString(), within.sources(),
            List.of(Ground.values()).stream().map(GroundShown::of).toList());
    }

    /** For somebody who cannot use their own page. That their phone was looked up is recorded, and they see it there. */
    @PostMapping
    @Needs(Permission.RIGHTS_TAKE)
    @ResponseStatus(HttpStatus.CREATED)
    RequestShown takeRequest(@PathVariable String project, @RequestBody RequestTaken taken,
            @AuthenticationPrincipal Caller.Staff caller) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        String id = Filters.id(taken.id);
        Phone phone = Given.phone(taken.phone, "phone");
        Right right = right(taken);
        String identified = Filters.one(taken.identified, "identified", Set.of("RING", "PAPER"));
        if (identified == null) {
            throw Given.wrong("identified", "应为 RING 或 PAPER", "expected RING or PAPER");
        }
        String words = taken.words == null || taken.words.isBlank() ? null : Given.words(taken.words, "words");
        Long person = lookUps.of(of, caller.name(), phone, "look-up:" + id).orElse(null);
        Instant now = clock.instant();
        Requests.Asked asked = new Requests.Asked(of, id, right, Way.DESK, caller.name(),
            Identified.valueOf(identified), person, words, now);
        if (person == null) {
            requests.atOnce(asked, new Requests.Answer(State.NOTHING_KEPT, List.of(), null, caller.name(), now));
        } else if (right == Right.WITHDRAW) {
            withdrawing.withdraw(asked, phone, Filters.language(taken.language));
        } else {
            requests.ask(asked);
        }
        return shown(of, id, caller);
    }

    /** Answers with reasons; an erasure that is granted is done with the answer. */
    @PostMapping("/{request}/answer")
    @Needs(Permission.RIGHTS_ANSWER)
    RequestShown answerRequest(@PathVariable String project, @PathVariable String request,
            @RequestBody RequestAnswer given, @AuthenticationPrincipal Caller.Staff caller) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        Request asked = requests.find(of, request).orElseThrow(RequestsApi::unknown);
        Requests.Answer answer = answer(given, caller.name());
        boolean erases = asked.right() == Right.ERASE && answer.state() == State.DONE;
        if (erases) {
            erase(of, asked, caller.name());
        } else {
            requests.answer(of, request, answer);
        }
        return shown(of, request, caller);
    }

    private void erase(ProjectId project, Request asked, String by) {
        if (asked.state() != State.OPEN || asked.person() == null) {
            throw new ApiProblem(HttpStatus.CONFLICT, "ANSWERED", "这个请求已经答复", "this request was answered", null);
        }
        Phone phone = persons.phone(project, asked.person()).orElseThrow(RequestsApi::unknown);
        erasing.erase(project, new EventId(asked.id()), phone, by,
            (stays, db) -> requests.answer(project, asked.id(), Requests.Answer.erased(stays, by, clock.instant()),
                db));
    }

    private Requests.Answer answer(RequestAnswer given, String by) {
        String outcome = Filters.one(given.outcome, "outcome", Set.of("DONE", "IN_PART", "REFUSED"));
        if (outcome == null) {
            throw Given.wrong("outcome", "应为 DONE、IN_PART 或 REFUSED", "expected DONE, IN_PART or REFUSED");
        }
        List<Ground> grounds = Objects.requireNonNullElse(given.grounds, List.of());
        State state = State.valueOf(outcome);
        if (state != State.DONE && grounds.isEmpty()) {
            throw Given.wrong("grounds", "没有照办的，须写明法律上的理由", "what is not met needs a reason that a law knows");
        }
        return new Requests.Answer(state, state == State.DONE ? List.of() : grounds, Given.words(given.words, "words"),
            by, clock.instant());
    }

    private RequestShown shown(ProjectId project, String id, Caller.Staff caller) {
        return RequestShown.of(requests.find(project, id).orElseThrow(RequestsApi::unknown), reads(caller),
            clock.instant());
    }

    private static boolean reads(Caller.Staff caller) {
        return caller.permissions().contains(Permission.RIGHTS_ANSWER);
    }

    private static Right right(RequestTaken taken) {
        if (taken.right == null) {
            throw Given.wrong("right", "应写明请求什么", "expected what is asked");
        }
        return taken.right;
    }

    private static ApiProblem unknown() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这个请求", "there is no such request", null);
    }
}
