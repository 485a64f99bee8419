package org.panke.server.me;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.consent.Purpose;
import org.panke.consent.record.Consent;
import org.panke.consent.record.Step;
import org.panke.server.consent.Consents;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.SignedReceipts;
import org.panke.server.ledger.Opened;
import org.panke.server.notice.FaceNotices;
import org.panke.server.notice.Notice;
import org.panke.server.notice.Notices;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visitor agreed to, as they see it themselves: that their visit is written down, and what was asked beside it. */
final class MyConsents {
    private final JdbcClient reader;
    private final Consents consents;
    private final Notices notices;
    private final FaceNotices faceNotices;
    private final Opened opened;
    private final Offices offices;
    private final SignedReceipts receipts;
    private final InstantSource clock;

    MyConsents(JdbcClient reader, Consents consents, Notices notices, FaceNotices faceNotices, Opened opened,
            Offices offices, SignedReceipts receipts, InstantSource clock) {
        this.reader = reader;
        this.consents = consents;
        this.notices = notices;
        this.faceNotices = faceNotices;
        this.opened = opened;
        this.offices = offices;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Nothing for somebody whom nobody asked. */
    List<MyConsent> of(ProjectId project, List<Long> mine) {
        return records(project, mine).stream().map(consent -> shown(project, consent)).toList();
    }

    /** The same as records: of the visit, of being contacted, and of their face where they were asked. */
    List<Consent> records(ProjectId project, List<Long> mine) {
        List<Event.CheckedIn> visits = visits(project, mine);
        if (visits.isEmpty()) {
            return List.of();
        }
        Stream<Consent> always =
            Stream.of(consents.visit(project, mine, visits), consents.contact(project, mine, reader));
        Stream<Consent> ofFaces = Stream.of(ConsentPurpose.FACE, ConsentPurpose.GALLERY)
            .map(purpose -> consents.of(project, purpose, mine, reader)).filter(each -> !each.steps().isEmpty());
        return Stream.concat(always, ofFaces).toList();
    }

    /** The newest word on one of them, signed by the office; empty where nothing was said. */
    Optional<SignedReceipts.Given> signed(ProjectId project, List<Long> mine, Purpose purpose) {
        Optional<Consent> consent =
            records(project, mine).stream().filter(each -> each.purpose() == purpose && !each.steps().isEmpty())
                .findFirst();
        Optional<String> event = switch (purpose) {
            case VISIT -> visits(project, mine).stream().reduce((_, last) -> last).map(visit -> visit.id().value());
            case CONTACT -> consents.lastEvent(project, ConsentPurpose.CONTACT, mine);
            case FACE -> consents.lastEvent(project, ConsentPurpose.FACE, mine);
            case GALLERY -> consents.lastEvent(project, ConsentPurpose.GALLERY, mine);
        };
        return consent.flatMap(said -> event.map(id -> {
            Step last = said.steps().getLast();
            return receipts.of(project, id, last.at(), List.of(text(offices.of(project), said, last)));
        }));
    }

    private Said text(Office office, Consent consent, Step last) {
        org.panke.consent.Said purpose = consent.purpose().said();
        String zh = switch (last.kind()) {
            case GIVEN -> "同意";
            case WITHDRAWN -> "撤回同意";
            default -> "不同意";
        };
        String en = switch (last.kind()) {
            case GIVEN -> "agreed";
            case WITHDRAWN -> "took back the consent";
            default -> "did not agree";
        };
        String hash = last.notice().hex();
        String version = notice(office.project(), last).map(known -> Long.toString(known.version())).orElse("—");
        return office.say(sentences -> sentences == office.zh()
            ? sentences.moment(last.at()) + "，本人" + zh + "：" + purpose.zh() + "。告知第 " + version + " 版，" + hash + "。"
            : "On " + sentences.moment(last.at()) + " the visitor " + en + ": " + purpose.en() + ". Notice, version "
                + version + ", " + hash + ".");
    }

    private MyConsent shown(ProjectId project, Consent consent) {
        Instant now = clock.instant();
        boolean isContact = consent.purpose() == Purpose.CONTACT;
        Optional<Step> last = consent.steps().isEmpty() ? Optional.empty() : Optional.of(consent.steps().getLast());
        Optional<Notice> notice = last.flatMap(step -> notice(project, step));
        org.panke.consent.Said purpose = consent.purpose().said();
        return new MyConsent(consent.purpose().name(), new Said(purpose.zh(), purpose.en()),
            consent.state(now).name(), last.map(Step::at).orElse(null),
            consent.until().orElse(null), notice.map(Notice::version).orElse(null),
            notice.map(Notice::hash).orElse(null), consent.steps().size(), isContact && !consent.justifies(now),
            isContact && consent.justifies(now));
    }

    private Optional<Notice> notice(ProjectId project, Step step) {
        String hash = step.notice().hex();
        return notices.shown(project, hash).or(() -> faceNotices.shown(project, hash));
    }

    /** Those of which a notice is known, in order. */
    private List<Event.CheckedIn> visits(ProjectId project, List<Long> mine) {
        return mine.isEmpty() ? List.of()
            : reader.sql("""
                    SELECT visit_id FROM visit WHERE project_id = :project AND person IN (:mine)
                    ORDER BY sequence DESC LIMIT 100""")
                .param("project", project.value()).param("mine", mine)
                .query(Columns.read(row -> row.text("visit_id"))).list().reversed().stream()
                .flatMap(visit -> opened.of(project, new EventId(visit)).stream())
                .flatMap(event -> event instanceof Event.CheckedIn visit ? Optional.of(visit).stream()
                    : Optional.<Event.CheckedIn>empty().stream())
                .toList();
    }
}
