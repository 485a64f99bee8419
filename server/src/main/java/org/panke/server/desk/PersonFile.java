package org.panke.server.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything about one person on one page. Whoever opens it is recorded first. */
final class PersonFile {
    private final JdbcClient reader;
    private final Offices offices;
    private final Persons persons;
    private final LookUps lookUps;
    private final Verdicts verdicts;
    private final Registrations registrations;
    private final PersonMarks marks;
    private final DealsOf deals;
    private final ContactAgreed agreed;
    private final InstantSource clock;

    PersonFile(JdbcClient reader, Offices offices, Persons persons, LookUps lookUps, Verdicts verdicts,
            Registrations registrations, PersonMarks marks, DealsOf deals, ContactAgreed agreed,
            InstantSource clock) {
        this.reader = reader;
        this.offices = offices;
        this.persons = persons;
        this.lookUps = lookUps;
        this.verdicts = verdicts;
        this.registrations = registrations;
        this.marks = marks;
        this.deals = deals;
        this.agreed = agreed;
        this.clock = clock;
    }

    /** @param sees what the reader may see of phones, by what the person agreed to */
    PersonView open(ProjectId project, long person, String staff, Predicate<ContactAgreed.MayCall> sees) {
        List<Long> numbers = persons.together(project, person);
        if (numbers.isEmpty()) {
            throw noPerson();
        }
        ContactAgreed.MayCall mayCall = agreed.of(project, numbers);
        boolean isFull = sees.test(mayCall);
        Office office = offices.of(project);
        List<Phone> phones = numbers.stream().flatMap(each -> persons.phone(project, each).stream()).toList();
        String day = clock.instant().atZone(office.rules().zone()).toLocalDate().toString();
        for (Long number : numbers) {
            persons.phone(project, number).ifPresent(phone -> lookUps.opened(project, staff, number, phone, day));
        }
        List<VisitRecord> visits = visits(project, numbers);
        List<VerdictView> views = visits.stream().map(visit -> verdicts.view(office, visit)).toList();
        VisitRecord standing = standing(visits);
        return new PersonView(person, surname(project, numbers),
            phones.stream().map(phone -> isFull ? Numbers.full(phone) : Numbers.masked(phone)).toList(),
            standing == null ? null : standing.outcome(), standing == null ? null : standing.until(), views,
            registered(project, numbers).stream().map(row -> registrations.shown(office, row)).toList(),
            deals.persons(project, numbers), marks.of(office, numbers, views, clock.instant()),
            signals(project, visits), mayCall, phones.isEmpty());
    }

    static ApiProblem noPerson() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "PERSON", "没有这个人", "there is no such person", null);
    }

    private @Nullable String surname(ProjectId project, List<Long> numbers) {
        return numbers.stream().flatMap(number -> persons.surname(project, number).stream()).findFirst().orElse(null);
    }

    /** The newest verdict whose protection runs, or that is disputed. */
    private @Nullable VisitRecord standing(List<VisitRecord> visits) {
        Instant now = clock.instant();
        return visits.stream().filter(visit -> visit.outcome().equals("DISPUTED")
            || (visit.until() != null && visit.until().isAfter(now))).findFirst().orElse(null);
    }

    private List<VisitRecord> visits(ProjectId project, List<Long> numbers) {
        return reader
            .sql("SELECT * FROM visit WHERE project_id = :project AND person IN (:persons) ORDER BY sequence DESC")
            .param("project", project.value()).param("persons", numbers).query(VisitRecord.ROW).list();
    }

    private List<ClaimRecord> registered(ProjectId project, List<Long> numbers) {
        return reader.sql("""
                SELECT * FROM registration WHERE project_id = :project AND person IN (:persons)
                ORDER BY sequence DESC LIMIT 200""")
            .param("project", project.value()).param("persons", numbers).query(ClaimRecord.ROW).list();
    }

    private List<SignalView> signals(ProjectId project, List<VisitRecord> visits) {
        return visits.isEmpty()
            ? List.of()
            : reader
                .sql(
                    "SELECT * FROM signal WHERE project_id = :project AND visit_id IN (:visits) ORDER BY sequence DESC")
                .param("project", project.value()).param("visits", visits.stream().map(VisitRecord::id).toList())
                .query(SignalView.ROW).list();
    }
}
