package org.panke.server.desk;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looks people up, opens their file, and keeps it right. Phones come in bodies and never in addresses. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}")
final class PersonsApi {
    private final LookUps lookUps;
    private final PersonFile file;
    private final Persons persons;
    private final Offices offices;
    private final Recorder recorder;

    PersonsApi(LookUps lookUps, PersonFile file, Persons persons, Offices offices, Recorder recorder) {
        this.lookUps = lookUps;
        this.file = file;
        this.persons = persons;
        this.offices = offices;
        this.recorder = recorder;
    }

    record Wanted(@Nullable String id, @Nullable String phone) {
    }

    record Found(@Nullable Long person) {
    }

    record NewName(@Nullable String id, @Nullable String surname) {
    }

    @PostMapping("/lookups")
    @Needs(Permission.PHONE_SEARCH)
    Found lookUp(@PathVariable String project, @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        return new Found(lookUps.of(new ProjectId(project), caller.name(), Filters.phone(wanted.phone, "phone"),
            Filters.id(wanted.id)).orElse(null));
    }

    @GetMapping("/persons/{person}")
    @Needs(Permission.PERSON_READ)
    PersonView person(@PathVariable String project, @PathVariable long person,
            @AuthenticationPrincipal Caller.Staff caller) {
        boolean reads = caller.permissions().contains(Permission.PHONE_READ);
        boolean calls = caller.permissions().contains(Permission.PHONE_CALL);
        return file.open(new ProjectId(project), person, caller.name(), said -> reads || calls && said.agreed());
    }

    @PostMapping("/persons/{person}/name")
    @Needs(Permission.PERSON_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeName(@PathVariable String project, @PathVariable long person, @RequestBody NewName wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        Phone phone = phone(project, person);
        String surname = Given.surname(wanted.surname, "surname");
        record(project, wanted.id, caller, stamp -> new Event.NameChanged(stamp, phone, surname));
    }

    @PostMapping("/persons/{person}/phones")
    @Needs(Permission.PERSON_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addPhone(@PathVariable String project, @PathVariable long person, @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        Phone phone = phone(project, person);
        Phone other = Filters.phone(wanted.phone, "phone");
        record(project, wanted.id, caller, stamp -> new Event.PhoneAdded(stamp, phone, other));
    }

    private interface Telling {
        Event of(Stamp stamp);
    }

    private void record(String project, @Nullable String id, Caller.Staff caller, Telling telling) {
        ProjectId where = new ProjectId(project);
        EventId event = new EventId(Filters.id(id));
        Accepted.orProblem(offices.of(where), event,
            recorder.record(at -> telling.of(new Stamp(event, where, at, caller.name()))));
    }

    private Phone phone(String project, long person) {
        return persons.phone(new ProjectId(project), person).orElseThrow(PersonFile::noPerson);
    }
}
