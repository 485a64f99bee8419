package org.panke.server.me;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Numbers;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Persons;
import org.panke.server.ledger.Opened;
import org.panke.server.me.MyRecord.Agreed;
import org.panke.server.me.MyRecord.ChannelNamed;
import org.panke.server.me.MyRecord.Held;
import org.panke.server.me.MyRecord.LookedUp;
import org.panke.server.me.MyRecord.NamesMe;
import org.panke.server.me.MyRecord.OwnDeal;
import org.panke.server.notice.Notices;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.retention.Clocks;
import org.panke.server.retention.Kept;
import org.panke.server.rights.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is kept about a visitor, put together for themselves. */
final class MyRecords {
    private final JdbcClient reader;
    private final Persons persons;
    private final MyVisits visits;
    private final Offices offices;
    private final Notices notices;
    private final Opened opened;
    private final MyErasure erasure;
    private final MyConsents consents;
    private final Requests requests;
    private final InstantSource clock;

    MyRecords(JdbcClient reader, Persons persons, MyVisits visits, Offices offices, Notices notices, Opened opened,
            MyConsents consents, Requests requests, InstantSource clock) {
        this.requests = requests;
        this.consents = consents;
        this.reader = reader;
        this.persons = persons;
        this.visits = visits;
        this.offices = offices;
        this.notices = notices;
        this.opened = opened;
        this.erasure = new MyErasure(reader, clock);
        this.clock = clock;
    }

    MyRecord of(ProjectId project, long person, Phone phone) {
        Office office = offices.of(project);
        List<Long> mine = mine(project, person);
        List<MyVisits.Row> rows = visits.rows(project, mine);
        List<MyVisit> shown = rows.stream().map(row -> visits.shown(office, row)).toList();
        List<NamesMe> registrations = registrations(office, mine);
        List<OwnDeal> deals = deals(project, mine);
        List<MyErasure.Rest> rests = erasure.rests(shown, deals);
        boolean buys = deals.stream().anyMatch(deal -> deal.cancelledAt() == null);
        return new MyRecord(project.value(), office.name(), phones(project, mine, phone),
            mine.isEmpty() ? null : persons.surname(project, person).orElse(null),
            held(office, mine, !rows.isEmpty(), registrations),
            shown, registrations, !buys && !rows.isEmpty() && mayCorrect(rows.getFirst()),
            shown.isEmpty() ? null : shown.getFirst().declared(), channels(office), agreed(project, shown),
            consents.of(project, mine), lookups(office, mine), deals,
            requests.of(project, mine).stream().map(each -> MyRecord.MyRequest.of(each, clock.instant())).toList(),
            new MyRecord.Erasure(erasure.waitsSince(project, mine).orElse(null),
                rests.stream().map(MyErasure.Rest::held).toList(),
                rests.stream().map(MyErasure.Rest::ground).toList()));
    }

    /** One of theirs; empty for anybody else's. */
    Optional<MyVisit> visit(ProjectId project, long person, String visit) {
        List<Long> mine = mine(project, person);
        return row(project, mine, visit).map(row -> visits.shown(offices.of(project), row));
    }

    /** The visit at which the verdict of one of theirs lies; empty where they have no such visit, or it has none. */
    Optional<String> judged(ProjectId project, long person, String visit) {
        return row(project, mine(project, person), visit).map(MyVisits.Row::judged);
    }

    private Optional<MyVisits.Row> row(ProjectId project, List<Long> mine, String visit) {
        return visits.rows(project, mine).stream().filter(row -> row.id().equals(visit)).findFirst();
    }

    private boolean mayCorrect(MyVisits.Row last) {
        boolean stands = last.judged() != null && (last.until() == null || last.until().isAfter(clock.instant()));
        return stands && last.corrected() == null;
    }

    /** All numbers of one person; none for nobody. */
    List<Long> mine(ProjectId project, long person) {
        if (person < 0) {
            return List.of();
        }
        List<Long> together = persons.together(project, person);
        return together.isEmpty() ? List.of(person) : together;
    }

    /** What is kept until when; what must end first has no day yet. */
    private List<Held> held(Office office, List<Long> mine, boolean came, List<NamesMe> registrations) {
        List<Held> held = new ArrayList<>();
        if (!mine.isEmpty()) {
            new Clocks(office.project(), office.rules(), reader).ofPerson(mine)
                .ifPresent(kept -> held.add(held(kept, came)));
        }
        last(registrations.stream().flatMap(named -> Stream.ofNullable(named.until())))
            .ifPresent(until -> held.add(new Held(new Said("渠道对您手机号的报备", "Registrations of your phone by channels"),
                until, new Said("到期后不再用于判断您由谁带来。", "After that day they no longer count."))));
        return held;
    }

    private static Held held(Kept kept, boolean came) {
        Said what = came
            ? new Said("手机号、姓氏、到访时间和来访方式", "Your phone, surname, times of visit and how you came")
            : new Said("手机号和姓氏", "Your phone and surname");
        Said then = new Said("到时抹去，之后谁也看不出是您。", "Erased then: after that nobody can tell that it was you.");
        return new Held(what, kept.until(), kept.longer(kept.clock()).map(hold -> hold.reason().said())
            .map(reason -> new Said("还要用到：" + reason.zh() + "。" + then.zh(),
                "Still needed: " + reason.en() + ". " + then.en()))
            .orElse(then));
    }

    private static Optional<Instant> last(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder());
    }

    /** The one that was proved comes first, in full. */
    private List<String> phones(ProjectId project, List<Long> mine, Phone own) {
        Stream<String> others = mine.stream().flatMap(each -> persons.phone(project, each).stream())
            .filter(phone -> !phone.equals(own)).map(Numbers::masked);
        return Stream.concat(Stream.of(Numbers.full(own)), others).distinct().toList();
    }

    private static List<ChannelNamed> channels(Office office) {
        return office.rules().channels().values().stream()
            .map(channel -> new ChannelNamed(channel.id().value(), channel.name()))
            .sorted(Comparator.comparing(ChannelNamed::name)).toList();
    }

    private List<NamesMe> registrations(Office office, List<Long> mine) {
        return mine.isEmpty() ? List.of()
            : reader.sql("""
                    SELECT at, channel, answer, state, until FROM registration
                    WHERE project_id = :project AND person IN (:mine) AND (masked = 0 OR state = 'WON')
                    ORDER BY sequence DESC LIMIT 100""")
                .param("project", office.project().value()).param("mine", mine)
                .query(Columns.read(row -> named(office, Instant.ofEpochMilli(row.number("at")), row.text("channel"),
                    row.text("state"), row.instantOrNull("until"))))
                .list();
    }

    private NamesMe named(Office office, Instant at, String channel, String state, @Nullable Instant until) {
        String name = String.valueOf(office.nameOf(channel));
        boolean over = until != null && !until.isAfter(clock.instant());
        Said became = switch (state) {
            case "REFUSED" -> new Said("未被受理", "not accepted");
            case "WON" -> new Said("您由其带来", "they brought you");
            case "LOST" -> new Said("没有用于您的到访", "it did not count for your visit");
            case "WITHDRAWN" -> new Said("已撤回", "withdrawn");
            case "DISPUTED" -> new Said("正在裁定", "being decided");
            default -> over ? new Said("已到期", "expired") : new Said("仍有效", "still live");
        };
        return new NamesMe(at, name, until, office.say(sentences -> sentences == office.zh()
            ? name + "在 " + sentences.moment(at) + " 报备了您的手机号，" + became.zh() + "。"
            : name + " registered your phone on " + sentences.moment(at) + "; " + became.en() + "."));
    }

    private List<Agreed> agreed(ProjectId project, List<MyVisit> visits) {
        Map<Long, Agreed> first = new LinkedHashMap<>();
        for (MyVisit visit : visits.reversed()) {
            opened.of(project, new EventId(visit.receipt().visit()))
                .map(event -> event instanceof Event.CheckedIn checkedIn ? checkedIn.notice() : null)
                .flatMap(hash -> notices.shown(project, hash))
                .ifPresent(notice -> first.putIfAbsent(notice.version(), new Agreed(notice.version(), notice.hash(),
                    visit.receipt().at(), notice.zh(), notice.en())));
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
                .query(Columns.read(MyRecords::deal)).list();
    }

    private static OwnDeal deal(Columns row) throws SQLException {
        Instant signed = row.instantOrNull("signed_at");
        Instant cancelled = row.instantOrNull("cancelled_at");
        boolean open = (signed == null && cancelled == null) || row.text("state").equals("HELD");
        return new OwnDeal(row.text("contract_id"), row.textOrNull("unit"),
            Instant.ofEpochMilli(row.number("subscribed_at")), signed, cancelled, open);
    }
}
