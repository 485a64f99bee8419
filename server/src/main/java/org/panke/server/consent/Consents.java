package org.panke.server.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.consent.Purpose;
import org.panke.consent.record.Consent;
import org.panke.consent.record.Consent.State;
import org.panke.consent.record.Step;
import org.panke.server.desk.ContactAgreed;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Sites;
import org.panke.server.people.StoredIdentities;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a consultant may contact somebody. What was said is in the rows that follow from the events; what it comes to is
 * computed anew each time, so that a withdrawal holds everywhere with its commit.
 */
public final class Consents implements ContactAgreed {
    private static final RowMapper<Answered> ROW = Columns.read(row -> new Answered(row.number("person"),
        row.text("event_id"), Answer.valueOf(row.text("answer")), Instant.ofEpochMilli(row.number("at")),
        row.instantOrNull("asked_at"), row.textOrNull("notice")));

    private final JdbcClient reader;
    private final Offices offices;
    private final Sites sites;
    private final Vault vault;
    private final InstantSource clock;

    public Consents(JdbcClient reader, Offices offices, Sites sites, Vault vault, InstantSource clock) {
        this.reader = reader;
        this.offices = offices;
        this.sites = sites;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * How many persons' consent to a purpose is in a state now; those of the forgotten count, and are nobody's.
     *
     * @param notice the hash of what they were shown last; empty where that is not known
     */
    public record Count(Purpose purpose, State state, String notice, long persons) {
    }

    /**
     * To being contacted, of one person by the numbers of all their phones.
     *
     * @param db for reading, or of a unit of work
     */
    public Consent contact(ProjectId project, List<Long> numbers, JdbcClient db) {
        return of(project, ConsentPurpose.CONTACT, numbers, db);
    }

    /** To one purpose, of one person by the numbers of all their phones. */
    public Consent of(ProjectId project, ConsentPurpose purpose, List<Long> numbers, JdbcClient db) {
        return folded(none(project, numbers, said(purpose)), answered(project, purpose, numbers, db),
            leaving(project, db, numbers));
    }

    private static Purpose said(ConsentPurpose purpose) {
        return switch (purpose) {
            case CONTACT -> Purpose.CONTACT;
            case FACE -> Purpose.FACE;
            case GALLERY -> Purpose.GALLERY;
        };
    }

    /** Who asks to be forgotten agrees to nothing any more from then on, though something keeps them a while. */
    private static Consent folded(Consent none, List<Answered> answered, @Nullable Instant leaving) {
        Consent consent = none;
        for (Answered said : answered) {
            if (leaving == null || said.at().isBefore(leaving)) {
                consent = said.on(consent);
            }
        }
        return leaving == null || consent.steps().isEmpty() ? consent : terminated(consent, leaving);
    }

    private static Consent terminated(Consent consent, Instant at) {
        Step end = new Step(Step.Kind.TERMINATED, at, consent.steps().getLast().notice(), Step.By.OFFICE);
        return consent.with(end) instanceof Consent.Outcome.Taken taken ? taken.consent() : consent;
    }

    /** To their visit being written down, by the check-ins of one person, in order; that consent ends with an erasure. */
    public Consent visit(ProjectId project, List<Long> numbers, List<Event.CheckedIn> visits) {
        Consent consent = none(project, numbers, Purpose.VISIT);
        for (Event.CheckedIn visit : visits) {
            consent = new Answered(0, visit.id().value(), Answer.GIVEN, visit.at(), visit.startedAt(), visit.notice())
                .on(consent);
        }
        return consent;
    }

    /** The event by which it stands as it does; empty where nothing was ever said. */
    public Optional<String> lastEvent(ProjectId project, ConsentPurpose purpose, List<Long> numbers) {
        Consent consent = none(project, numbers, said(purpose));
        String last = null;
        for (Answered said : answered(project, purpose, numbers, reader)) {
            Consent after = said.on(consent);
            last = after.equals(consent) ? last : said.event();
            consent = after;
        }
        return Optional.ofNullable(last);
    }

    /**
     * How it stands with being contacted now.
     *
     * @param mayBeAsked not while it is given, nor for a time after a refusal or a withdrawal
     */
    public record Contact(boolean isGiven, boolean mayBeAsked) {
    }

    /** Of whoever has this phone. */
    public Contact contact(ProjectId project, Phone phone) {
        Instant now = clock.instant();
        List<Long> numbers = numbers(project, phone, reader);
        Instant leaving = leaving(project, reader, numbers);
        Consent contact = contact(project, numbers, reader);
        boolean isGiven = contact.justifies(now);
        return new Contact(isGiven, !isGiven && contact.quietUntil(now).isEmpty() && leaving == null);
    }

    /** The number of whoever has this phone; empty where nobody knows it. */
    public Optional<Long> person(ProjectId project, Phone phone) {
        return numbers(project, phone, reader).stream().min(Long::compare);
    }

    @Override
    public MayCall of(ProjectId project, List<Long> numbers) {
        Instant now = clock.instant();
        Consent contact = contact(project, numbers, reader);
        return new MayCall(contact.justifies(now), contact.state(now).name(),
            contact.steps().isEmpty() ? null : contact.steps().getLast().at());
    }

    /** By purpose and state, whoever they are. */
    public List<Count> counts(ProjectId project) {
        Instant now = clock.instant();
        Map<Long, Instant> leaving = reader.sql("""
                SELECT COALESCE(root, erasure.person) AS person, MIN(asked_at) AS asked_at
                FROM erasure LEFT JOIN person ON person.project_id = erasure.project_id
                    AND person.person = erasure.person
                WHERE erasure.project_id = ? GROUP BY 1""").params(project.value())
            .query(Columns.read(row -> Map.entry(row.number("person"), Instant.ofEpochMilli(row.number("asked_at")))))
            .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Count, Long> alike = new TreeMap<>(
            Comparator.comparing(Count::purpose).thenComparing(Count::state).thenComparing(Count::notice));
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            byPerson(project, purpose).forEach((person, all) -> {
                Consent consent = folded(none(project, List.of(person), said(purpose)), all, leaving.get(person));
                alike.merge(new Count(said(purpose), consent.state(now), shownLast(all), 1), 1L, Long::sum);
            });
        }
        return alike.entrySet().stream().map(each -> new Count(each.getKey().purpose, each.getKey().state,
            each.getKey().notice, each.getValue())).toList();
    }

    private Map<Long, List<Answered>> byPerson(ProjectId project, ConsentPurpose purpose) {
        return reader.sql("""
                SELECT COALESCE(root, consent_step.person) AS person, event_id, answer, at, asked_at, notice
                FROM consent_step LEFT JOIN person ON person.project_id = consent_step.project_id
                    AND person.person = consent_step.person
                WHERE consent_step.project_id = ? AND purpose = ? ORDER BY sequence""")
            .params(project.value(), purpose.name()).query(ROW).list().stream()
            .collect(Collectors.groupingBy(Answered::person));
    }

    private static String shownLast(List<Answered> all) {
        return all.reversed().stream().flatMap(each -> Stream.ofNullable(each.notice())).findFirst().orElse("");
    }

    /** The number that a phone has by itself, whoever it was joined with; empty where nobody knows it. */
    public Optional<Long> own(ProjectId project, Phone phone, JdbcClient db) {
        return new StoredIdentities(project, _ -> false, vault, db).known(phone).map(Long::valueOf);
    }

    /** All numbers of whom a phone is; none where nobody knows it. */
    public List<Long> numbers(ProjectId project, Phone phone, JdbcClient db) {
        return own(project, phone, db)
            .map(number -> numbers(project, number, db)).orElse(List.of());
    }

    /** All numbers of whose one this is. */
    public List<Long> numbers(ProjectId project, long number, JdbcClient db) {
        List<Long> together = db.sql("""
                SELECT person FROM person WHERE project_id = :project
                    AND root = (SELECT root FROM person WHERE project_id = :project AND person = :person)""")
            .param("project", project.value()).param("person", number)
            .query(Columns.read(row -> row.number("person"))).list();
        return together.isEmpty() ? List.of(number) : together;
    }

    private Consent none(ProjectId project, List<Long> numbers, Purpose purpose) {
        Office office = offices.of(project);
        String person = numbers.stream().min(Long::compare).map(Object::toString).orElse("");
        Period lasts = Period.ofDays(Math.toIntExact(Office.days(office.general(Parameter.KEEP_VISITS))));
        return Consent.none(project.value(), person, purpose, sites.coolDown(project, clock.instant()), lasts);
    }

    private static List<Answered> answered(ProjectId project, ConsentPurpose purpose, List<Long> numbers,
            JdbcClient db) {
        return numbers.isEmpty() ? List.of()
            : db.sql("""
                    SELECT * FROM consent_step
                    WHERE project_id = :project AND person IN (:persons) AND purpose = :purpose ORDER BY sequence""")
                .param("project", project.value()).param("persons", numbers)
                .param("purpose", purpose.name()).query(ROW).list();
    }

    /** When they asked to be forgotten; null where they did not. */
    private static @Nullable Instant leaving(ProjectId project, JdbcClient db, List<Long> numbers) {
        return numbers.isEmpty() ? null
            : db.sql("""
                    SELECT asked_at FROM erasure WHERE project_id = :project AND person IN (:persons)
                    ORDER BY asked_at LIMIT 1""")
                .param("project", project.value()).param("persons", numbers)
                .query(Columns.read(row -> Instant.ofEpochMilli(row.number("asked_at")))).optional().orElse(null);
    }
}
