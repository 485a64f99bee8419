package org.panke.server.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that happened to a person, on one axis of time. */
final class PersonMarks {
    private final JdbcClient reader;
    private final Opened opened;

    PersonMarks(JdbcClient reader, Opened opened) {
        this.reader = reader;
        this.opened = opened;
    }

    /** A row of the events that name them. */
    private record Happened(String id, String type, Instant at) {
    }

    List<Mark> of(Office office, List<Long> persons, List<VerdictView> verdicts, Instant now) {
        ProjectId project = office.project();
        List<Mark> ofVisits = verdicts.stream().flatMap(verdict -> verdict.timeline().stream()).distinct().toList();
        List<Mark> marks = new ArrayList<>(ofVisits);
        Set<String> shown = ofVisits.stream().flatMap(mark -> Stream.ofNullable(mark.registration()))
            .collect(Collectors.toSet());
        reader.sql("SELECT * FROM registration WHERE project_id = :project AND person IN (:persons)")
            .param("project", project.value()).param("persons", persons).query(ClaimRecord.ROW).list().stream()
            .filter(claim -> !shown.contains(claim.id()))
            .map(claim -> VisitMarks.registered(office, claim, state(claim, now), null)).forEach(marks::add);
        events(project, persons).stream().flatMap(event -> Stream.ofNullable(mark(office, event)))
            .forEach(marks::add);
        marks.addAll(deals(project, persons));
        marks.sort(Comparator.comparing(Mark::at));
        return marks;
    }

    private static Mark.@Nullable State state(ClaimRecord claim, Instant now) {
        return switch (claim.stateAt(now)) {
            case "WON" -> Mark.State.WON;
            case "LIVE", "DISPUTED" -> Mark.State.LIVE;
            default -> Mark.State.LOST;
        };
    }

    private List<Happened> events(ProjectId project, List<Long> persons) {
        return reader.sql("""
                SELECT DISTINCT event_id, type, at FROM event_person
                JOIN event ON event.project_id = event_person.project_id AND event.sequence = event_person.sequence
                WHERE event_person.project_id = :project AND person IN (:persons)""")
            .param("project", project.value()).param("persons", persons)
            .query(Columns.read(row -> new Happened(row.text("event_id"), row.text("type"),
                Instant.ofEpochMilli(row.number("at")))))
            .list();
    }

    private @Nullable Mark mark(Office office, Happened event) {
        return switch (event.type) {
            case "PhoneLookedUp" -> {
                String staff =
                    said(office, event, e -> e instanceof Event.PhoneLookedUp look ? look.staff().value() : "");
                yield Mark.of(event.at, Mark.Kind.LOOKED_UP, staff + " 查过号码", staff + " looked the phone up");
            }
            case "NameChanged" -> Mark.of(event.at, Mark.Kind.NAME, "姓氏更改", "Surname changed");
            case "PhoneAdded", "PersonsMerged" -> Mark.of(event.at, Mark.Kind.PHONE, "并入一个号码", "Phone joined");
            case "PersonsSplit" -> Mark.of(event.at, Mark.Kind.PHONE, "分出一个号码", "Phone split off");
            case "DeclarationCorrected" ->
                Mark.of(event.at, Mark.Kind.CORRECTED, "访客更正了来源声明", "Visitor corrected their declaration");
            case "ConsentChanged" -> consent(office, event);
            case "FaceUsed" -> face(office, event);
            case "CheckedOut" -> Mark.of(event.at, Mark.Kind.LEFT, "离场", "Left");
            default -> null;
        };
    }

    private Mark consent(Office office, Happened event) {
        return switch (said(office, event, e -> e instanceof Event.ConsentChanged said
            ? (said.purpose() == ConsentPurpose.CONTACT ? "" : said.purpose() + " ") + said.answer().name()
            : "")) {
            case "FACE GIVEN" -> Mark.of(event.at, Mark.Kind.CONSENT, "同意使用面容凭证", "Agreed to a pass with their face");
            case "FACE REFUSED" ->
                Mark.of(event.at, Mark.Kind.CONSENT, "不同意使用面容凭证", "Did not agree to a pass with their face");
            case "FACE WITHDRAWN" ->
                Mark.of(event.at, Mark.Kind.CONSENT, "撤回面容凭证的同意", "Withdrew the pass with their face");
            case "GALLERY GIVEN" ->
                Mark.of(event.at, Mark.Kind.CONSENT, "同意保存人脸模板", "Agreed that a template of their face is kept");
            case "GALLERY REFUSED" -> Mark.of(event.at, Mark.Kind.CONSENT, "不同意保存人脸模板",
                "Did not agree that a template of their face is kept");
            case "GALLERY WITHDRAWN" -> Mark.of(event.at, Mark.Kind.CONSENT, "撤回同意，人脸模板已销毁",
                "Withdrew; the template of their face is destroyed");
            case "GIVEN" -> Mark.of(event.at, Mark.Kind.CONSENT, "同意置业顾问联系", "Agreed that a consultant may call");
            case "REFUSED" ->
                Mark.of(event.at, Mark.Kind.CONSENT, "不同意置业顾问联系", "Did not agree that a consultant may call");
            default -> Mark.of(event.at, Mark.Kind.CONSENT, "撤回同意联系", "Withdrew that a consultant may call");
        };
    }

    private Mark face(Office office, Happened event) {
        return switch (said(office, event, e -> e instanceof Event.FaceUsed used ? used.act().name() : "")) {
            case "PASS_GIVEN" ->
                Mark.of(event.at, Mark.Kind.FACE, "领取面容凭证（本处不留人脸）", "Got a pass with their face; none is kept here");
            case "SAME" -> Mark.of(event.at, Mark.Kind.FACE, "出示凭证：同一人", "Showed the pass: the same person");
            case "UNDECIDED" -> Mark.of(event.at, Mark.Kind.FACE, "出示凭证：不能确定", "Showed the pass: undecided");
            case "DIFFERENT" -> Mark.of(event.at, Mark.Kind.FACE, "出示凭证：不是同一人", "Showed the pass: another person");
            case "ENTERED" ->
                Mark.of(event.at, Mark.Kind.FACE, "登记人脸模板，加密保存", "Entered by their face; a sealed template is kept");
            case "KNOWN" -> Mark.of(event.at, Mark.Kind.FACE, "人脸：以前登记过", "By their face: entered before");
            // a match that nobody confirmed says nothing of anybody
            case "KNOWN_OTHERWISE", "MAYBE_KNOWN" ->
                Mark.of(event.at, Mark.Kind.FACE, "应本人要求看过一次人脸", "Looked once, at their wish");
            case "NOT_AS_ENTERED" -> Mark.of(event.at, Mark.Kind.FACE, "人脸：与登记的不同，请人来看",
                "By their face: not as they were entered; somebody should look");
            default -> Mark.of(event.at, Mark.Kind.FACE, "面容凭证作废", "The pass was ended");
        };
    }

    private String said(Office office, Happened event, Function<Event, String> what) {
        return opened.of(office.project(), new EventId(event.id)).map(what).orElse("");
    }

    private List<Mark> deals(ProjectId project, List<Long> persons) {
        List<Mark> marks = new ArrayList<>();
        reader.sql("""
                SELECT DISTINCT contract.contract_id AS id, subscribed_at, signed_at, cancelled_at FROM contract_buyer
                JOIN contract ON contract.project_id = contract_buyer.project_id
                    AND contract.contract_id = contract_buyer.contract_id
                WHERE contract_buyer.project_id = :project AND person IN (:persons)""")
            .param("project", project.value()).param("persons", persons).query(Columns.read(row -> {
                String id = row.text("id");
                add(marks, row.instantOrNull("subscribed_at"), Mark.Kind.SUBSCRIBED, "认购 " + id, "Subscribed " + id);
                add(marks, row.instantOrNull("signed_at"), Mark.Kind.SIGNED, "签约 " + id, "Signed " + id);
                add(marks, row.instantOrNull("cancelled_at"), Mark.Kind.CANCELLED, "取消 " + id, "Cancelled " + id);
                return id;
            })).list();
        return marks;
    }

    private static void add(List<Mark> marks, @Nullable Instant at, Mark.Kind kind, String chinese, String english) {
        if (at != null) {
            marks.add(Mark.of(at, kind, chinese, english));
        }
    }
}
