package org.panke.server.me;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Persons;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.panke.server.rights.Request;
import org.panke.server.rights.Request.Identified;
import org.panke.server.rights.Request.State;
import org.panke.server.rights.Request.Way;
import org.panke.server.rights.Requests;
import org.panke.server.rights.Right;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor asks what their page does not do at once, and takes a copy along. */
@RestController
final class MyRequestsApi {
    /** What somebody of the office must look at; all else is done by the page itself. */
    private static final Set<Right> ASKED = EnumSet.of(Right.CORRECT, Right.RESTRICT, Right.EXPLAIN, Right.OBJECT);
    private static final Set<Right> COPIED = EnumSet.of(Right.SEE, Right.COPY);

    private final VisitorPhones phones;
    private final MyRecords records;
    private final Requests requests;
    private final Persons persons;
    private final Offices offices;
    private final InstantSource clock;

    MyRequestsApi(VisitorPhones phones, MyRecords records, Requests requests, Persons persons, Offices offices,
            InstantSource clock) {
        this.phones = phones;
        this.records = records;
        this.requests = requests;
        this.persons = persons;
        this.offices = offices;
        this.clock = clock;
    }

    record MyRequestWanted(@Nullable String id, @Nullable Right right, @Nullable String words) {
    }

    record CopyWanted(@Nullable String id) {
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/requests")
    @ResponseStatus(HttpStatus.CREATED)
    MyRecord askAsVisitor(@RequestBody MyRequestWanted wanted, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        String id = Filters.id(wanted.id);
        Right right = wanted.right;
        if (right == null || !ASKED.contains(right)) {
            throw Given.wrong("right", "应为 CORRECT、RESTRICT、EXPLAIN 或 OBJECT；其余在本页直接办理",
                "expected CORRECT, RESTRICT, EXPLAIN or OBJECT; the page does all else by itself");
        }
        String words = Given.words(wanted.words, "words");
        Phone phone = phones.of(project, visitor.session());
        int person = phones.person(project, phone);
        if (person < 0) {
            throw new ApiProblem(HttpStatus.CONFLICT, "NOTHING_KEPT", "这里没有保存关于您的任何内容", "nothing is kept of you here",
                null);
        }
        requests.ask(new Requests.Asked(project, id, right, Way.ME, visitor.name(), Identified.CODE, (long) person,
            words, clock.instant()));
        return records.of(project, person, phone);
    }

    /** Everything that is kept, to take along: a request that is answered at once. */
    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/copy")
    MyRecord copyForVisitor(@RequestBody CopyWanted wanted, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        Phone phone = phones.of(project, visitor.session());
        int person = phones.person(project, phone);
        Instant now = clock.instant();
        if (person >= 0) {
            requests.atOnce(new Requests.Asked(project, Filters.id(wanted.id), Right.COPY, Way.ME, visitor.name(),
                Identified.CODE, (long) person, null, now),
                new Requests.Answer(State.DONE, List.of(), null, visitor.name(), now));
        }
        return records.of(project, person, phone);
    }

    /** The same for whoever asked at the desk: what is handed to them. */
    @Needs(Permission.RIGHTS_ANSWER)
    @GetMapping("/api/v1/console/projects/{project}/requests/{request}/copy")
    MyRecord copyForRequest(@PathVariable String project, @PathVariable String request) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        Request asked = requests.find(of, request).filter(each -> each.state() == State.OPEN)
            .filter(each -> COPIED.contains(each.right())).orElseThrow(MyRequestsApi::unknown);
        Long person = asked.person();
        if (person == null) {
            throw unknown();
        }
        return records.of(of, person, persons.phone(of, person).orElseThrow(MyRequestsApi::unknown));
    }

    private static ApiProblem unknown() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有等着答复的这个请求", "no such request waits for its answer",
            null);
    }
}
