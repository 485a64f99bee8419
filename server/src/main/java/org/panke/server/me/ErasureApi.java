package org.panke.server.me;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Audience;
import org.panke.server.access.Caller;
import org.panke.server.access.Cookies;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.access.Sessions;
import org.panke.server.platform.Given;
import org.panke.server.rights.Request.Identified;
import org.panke.server.rights.Request.Way;
import org.panke.server.rights.Requests;
import org.panke.server.rights.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A visitor has erased what is kept about them. The answer is their receipt; there is nobody to log in as any more. */
@RestController
final class ErasureApi {
    private final VisitorPhones phones;
    private final Erasures erasures;
    private final Sessions sessions;
    private final Requests requests;
    private final InstantSource clock;

    ErasureApi(VisitorPhones phones, Erasures erasures, Sessions sessions, Requests requests, InstantSource clock) {
        this.phones = phones;
        this.erasures = erasures;
        this.sessions = sessions;
        this.requests = requests;
        this.clock = clock;
    }

    record Wanted(@Nullable String id) {
    }

    /**
     * @param receipt by which it can be found again
     * @param done whether they are forgotten already
     * @param stays what must end first
     */
    record Erased(String receipt, String projectName, Instant at, boolean done, List<MyRecord.Held> stays) {
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/erasure")
    ResponseEntity<Erased> eraseMe(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        EventId id = new EventId(Given.id(wanted.id));
        Phone phone = phones.of(project, visitor.session());
        int person = phones.person(project, phone);
        Instant now = clock.instant();
        Instant due = requests.due(project, now);
        Requests.Asked asked = new Requests.Asked(project, id.value(), Right.ERASE, Way.ME, visitor.name(),
            Identified.CODE, person < 0 ? null : Long.valueOf(person), null, now);
        Erasures.Erased erased = erasures.erased(project, id, phone, visitor.name(), (stays, db) -> requests
            .atOnce(asked, due, Requests.Answer.erased(stays, visitor.name(), now), db));
        phones.forget(project, visitor.session());
        sessions.end(visitor.session());
        List<MyRecord.Held> stays = erased.before().erasure().stays();
        return ResponseEntity.ok().headers(Cookies.none(Audience.ME)).body(new Erased(id.value(),
            erased.before().projectName(), erased.recorded().at(), stays.isEmpty(), stays));
    }
}
