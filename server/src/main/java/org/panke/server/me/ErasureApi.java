package org.panke.server.me;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.access.Audience;
import org.panke.server.access.Caller;
import org.panke.server.access.Cookies;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.access.Sessions;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.platform.Given;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A visitor has erased what is kept about them. The answer is their receipt; there is nobody to log in as any more. */
@RestController
final class ErasureApi {
    private final VisitorPhones phones;
    private final MyRecords records;
    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final VisitCodes visitCodes;
    private final Recorder recorder;

    ErasureApi(VisitorPhones phones, MyRecords records, Sessions sessions, OneTimeCodes codes, VisitCodes visitCodes,
            Recorder recorder) {
        this.phones = phones;
        this.records = records;
        this.sessions = sessions;
        this.codes = codes;
        this.visitCodes = visitCodes;
        this.recorder = recorder;
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
        EventId id = new EventId(Given.text(wanted.id, "id"));
        Phone phone = phones.of(project, visitor.session());
        int person = phones.person(project, phone);
        MyRecord before = records.of(project, person, phone);
        Recorded recorded =
            recorder.record(at -> new Event.Erased(new Stamp(id, project, at, visitor.name()), phone),
                Beside.following(db -> {
                    // a check-in under way proves its phone in its own unit of work: whichever comes second finds nothing
                    codes.forget(project, phone, db);
                    visitCodes.forget(project, phone, db);
                }));
        boolean done = before.erasure().stays().isEmpty();
        forgetLogIns(project, visitor, person, phone);
        return ResponseEntity.ok().headers(Cookies.none(Audience.ME))
            .body(new Erased(id.value(), before.projectName(), recorded.at(), done, before.erasure().stays()));
    }

    /** On every device, with the phone that each was opened with. */
    private void forgetLogIns(ProjectId project, Caller.Visitor visitor, int person, Phone phone) {
        codes.forget(project, phone);
        phones.forget(project, visitor.session());
        sessions.end(visitor.session());
        if (person >= 0) {
            sessions.endOf(Audience.ME, project.value(), Integer.toString(person))
                .forEach(session -> phones.forget(project, session));
        }
    }
}
