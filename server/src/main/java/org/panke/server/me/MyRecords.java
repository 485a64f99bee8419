package org.panke.server.me;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.checkin.Receipts;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Persons;
import org.panke.server.ledger.Opened;
import org.panke.server.notice.Notices;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is kept about a visitor, put together for themselves. */
final class MyRecords {
    private final JdbcClient reader;
    private final Persons persons;
    private final Receipts receipts;
    private final Offices offices;
    private final Notices notices;
    private final Opened opened;

    MyRecords(JdbcClient reader, Persons persons, Receipts receipts, Offices offices, Notices notices,
            Opened opened) {
        this.reader = reader;
        this.persons = persons;
        this.receipts = receipts;
        this.offices = offices;
        this.notices = notices;
        this.opened = opened;
    }

    /** A registration that names one's phone in full. */
    record NamesMe(Instant at, String channelName, Said text) {
    }

    /** A notice that was agreed to. */
    record Agreed(long version, String hash, Instant at) {
    }

    record OwnDeal(String contract, @Nullable String unit, Instant subscribedAt, @Nullable Instant signedAt,
            @Nullable Instant cancelledAt) {
    }

    /** How often somebody of the office looked one's phone up on a day. */
    record LookedUp(String day, long times) {
    }

    record MyRecord(String project, String projectName, List<String> phones, @Nullable String surname,
            @Nullable Instant keptUntil, Said keptWhy, List<Receipts.Receipt> visits, List<NamesMe> registrations,
            boolean mayCorrect, @Nullable String declared, List<Agreed> notices, List<LookedUp> lookups,
            List<OwnDeal> deals) {
    }

    /** A visit, as far as it is needed to say what can still be done about it. */
    record LastVisit(String visit, String declared, boolean mayCorrect) {
    }

    MyRecord of(ProjectId project, long person, Phone phone) {
        Office office = offices.of(project);
        List<Long> mine = mine(project, person);
        List<Receipts.Receipt> visits = new ArrayList<>();
        for (String visit : visits(project, mine)) {
            receipts.of(project, visit).ifPresent(visits::add);
        }
        Instant until = visits.isEmpty() ? null : visits.getFirst().until();
        Optional<LastVisit> last = lastVisit(project, mine);
        return new MyRecord(project.value(), office.name(), phones(project, mine, phone),
            mine.isEmpty() ? null : persons.surname(project, person).orElse(null), until, why(visits, until), visits,
            registrations(office, mine), last.map(LastVisit::mayCorrect).orElse(false),
            last.map(LastVisit::declared).orElse(null), agreed(project, visits), lookups(office, mine),
            deals(project, mine));
    }

    private List<Long> mine(ProjectId project, long person) {
        if (person < 0) {
            return List.of();
        }
        List<Long> together = persons.together(project, person);
        return together.isEmpty() ? List.of(person) : together;
    }

    private static Said why(List<Receipts.Receipt> visits, @Nullable Instant until) {
        if (visits.isEmpty()) {
            return new Said("这里没有您的到访记录。", "There is no visit of yours here.");
        }
        return until == null ? new Said("来源正在核实，核实结束前保留。", "How you came is being decided; kept until then.")
            : new Said("判客结果的保护期到期后不再用于判断。", "After that day it no longer counts.");
    }

    private List<String> phones(ProjectId project, List<Long> mine, Phone own) {
        List<String> phones = mine.stream().flatMap(each -> persons.phone(project, each).stream())
            .map(MyRecords::shown).distinct().toList();
        return phones.isEmpty() ? List.of(shown(own)) : phones;
    }

    private static String shown(Phone phone) {
        return Long.toString(phone.isMainlandMobile() ? phone.national() : phone.e164());
    }

    private List<String> visits(ProjectId project, List<Long> mine) {
        return mine.isEmpty() ? List.of()
            : reader.sql("""
                    SELECT visit_id FROM visit WHERE project_id = :project AND person IN (:mine)
                    ORDER BY sequence DESC LIMIT 100""")
                .param("project", project.value()).param("mine", mine)
                .query(Columns.read(row -> row.text("visit_id"))).list();
    }

    /** The newest visit; its declaration can be corrected once, and not after a subscription. */
    Optional<LastVisit> lastVisit(ProjectId project, List<Long> mine) {
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        boolean over = reader.sql("""
                SELECT 1 FROM event_person JOIN event ON event.project_id = event_person.project_id
                    AND event.sequence = event_person.sequence
                WHERE event_person.project_id = :project AND person IN (:mine)
                    AND type IN ('DeclarationCorrected', 'Subscribed') LIMIT 1""")
            .param("project", project.value()).param("mine", mine).query(Integer.class).optional().isPresent();
        return reader.sql("""
                SELECT visit_id, declared FROM visit WHERE project_id = :project AND person IN (:mine)
                ORDER BY sequence DESC LIMIT 1""")
            .param("project", project.value()).param("mine", mine)
            .query(Columns.read(row -> new LastVisit(row.text("visit_id"), row.text("declared"), !over))).optional();
    }

    private List<NamesMe> registrations(Office office, List<Long> mine) {
        return mine.isEmpty() ? List.of()
            : reader.sql("""
                    SELECT at, channel, state FROM registration
                    WHERE project_id = :project AND person IN (:mine) AND masked = 0 AND answer = 'ACCEPTED'
                    ORDER BY sequence DESC LIMIT 100""")
                .param("project", office.project().value()).param("mine", mine)
                .query(Columns.read(row -> named(office, Instant.ofEpochMilli(row.number("at")), row.text("channel"))))
                .list();
    }

    private static NamesMe named(Office office, Instant at, String channel) {
        String name = String.valueOf(office.nameOf(channel));
        return new NamesMe(at, name, office.say(sentences -> sentences == office.zh()
            ? name + "在 " + sentences.moment(at) + " 报备了您的手机号。"
            : name + " registered your phone on " + sentences.moment(at) + "."));
    }

    private List<Agreed> agreed(ProjectId project, List<Receipts.Receipt> visits) {
        Map<Long, Agreed> first = new LinkedHashMap<>();
        for (Receipts.Receipt visit : visits.reversed()) {
            opened.of(project, new EventId(visit.visit()))
                .map(event -> event instanceof Event.CheckedIn checkedIn ? checkedIn.notice() : null)
                .flatMap(hash -> notices.version(project, hash).map(version -> new Agreed(version, hash, visit.at())))
                .ifPresent(agreed -> first.putIfAbsent(agreed.version(), agreed));
        }
        return List.copyOf(first.values());
    }

    private List<LookedUp> lookups(Office office, List<Long> mine) {
        if (mine.isEmpty()) {
            return List.of();
        }
        List<Instant> times = reader.sql("""
                SELECT event.at AS at FROM event_person JOIN event ON event.project_id = event_person.project_id
                    AND event.sequence = event_person.sequence
                WHERE event_person.project_id = :project AND person IN (:mine) AND type = 'PhoneLookedUp'
                ORDER BY event.at""")
            .param("project", office.project().value()).param("mine", mine)
            .query(Columns.read(row -> Instant.ofEpochMilli(row.number("at")))).list();
        Map<String, Long> days = new TreeMap<>();
        times.forEach(at -> days.merge(at.atZone(office.rules().zone()).toLocalDate().toString(), 1L, Long::sum));
        return days.entrySet().stream().map(day -> new LookedUp(day.getKey(), day.getValue())).toList();
    }

    private List<OwnDeal> deals(ProjectId project, List<Long> mine) {
        return mine.isEmpty() ? List.of()
            : reader.sql("""
                    SELECT * FROM contract WHERE project_id = :project AND contract_id IN
                        (SELECT contract_id FROM contract_buyer WHERE project_id = :project AND person IN (:mine))
                    ORDER BY sequence""")
                .param("project", project.value()).param("mine", mine)
                .query(Columns.read(row -> new OwnDeal(row.text("contract_id"), row.textOrNull("unit"),
                    Instant.ofEpochMilli(row.number("subscribed_at")), row.instantOrNull("signed_at"),
                    row.instantOrNull("cancelled_at"))))
                .list();
    }

    /** Whether a visit is one of theirs. */
    boolean isMine(ProjectId project, long person, String visit) {
        return visits(project, mine(project, person)).contains(visit);
    }

    Optional<LastVisit> lastVisit(ProjectId project, long person) {
        return lastVisit(project, mine(project, person));
    }
}
