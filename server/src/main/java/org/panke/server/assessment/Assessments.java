package org.panke.server.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.consent.assessment.Assessment;
import org.panke.consent.packs.PiaSection;
import org.panke.server.desk.Office;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Asked;
import org.panke.server.notice.Processing;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was signed about what a project's processing does to people. A signature is an event; the text that it is of lies
 * under its digest, and counts only while it is that very text.
 */
public final class Assessments {
    private final Recorder recorder;
    private final Writer writer;
    private final JdbcClient reader;
    private final Processing processing;
    private final Drafts drafts;

    Assessments(Recorder recorder, Writer writer, JdbcClient reader, Processing processing, Drafts drafts) {
        this.recorder = recorder;
        this.writer = writer;
        this.reader = reader;
        this.processing = processing;
        this.drafts = drafts;
    }

    private record Row(String event, Instant at, String by, String digest, @Nullable String document) {
    }

    /** All that were signed, the newest first. */
    List<Signed> of(Office office) {
        List<Row> rows = reader.sql("""
                SELECT event_id, at, by_whom, assessment, document FROM assessment_signed
                LEFT JOIN assessment ON assessment.project_id = assessment_signed.project_id AND digest = assessment
                WHERE assessment_signed.project_id = ? ORDER BY sequence DESC""")
            .params(office.project().value())
            .query(Columns.read(row -> new Row(row.text("event_id"), Instant.ofEpochMilli(row.number("at")),
                row.text("by_whom"), row.text("assessment"), row.textOrNull("document"))))
            .list();
        List<Signed> all = new ArrayList<>();
        LocalDate next = null;
        for (Row row : rows) {
            LocalDate day = LocalDate.ofInstant(row.at, office.rules().zone());
            all.add(new Signed(row.event, row.at, day, row.by, row.digest, text(row), next,
                deletions(office.project(), row.event)));
            next = day;
        }
        return all;
    }

    private static @Nullable Document text(Row row) {
        return row.document != null && Document.digest(row.document).equals(row.digest)
            ? Document.read(row.document)
            : null;
    }

    private List<Signed.Deletion> deletions(ProjectId project, String event) {
        return reader
            .sql("""
                    SELECT deletion.*, seen.at AS seen_at, seen.by_whom AS seen_by FROM assessment_deletion deletion
                    LEFT JOIN assessment_refusal_seen seen ON seen.project_id = deletion.project_id
                        AND seen.event_id = deletion.event_id AND seen.number = deletion.number
                    WHERE deletion.project_id = ? AND deletion.event_id = ? ORDER BY deletion.number""")
            .params(project.value(), event)
            .query(Columns.read(row -> new Signed.Deletion(row.number("number"),
                Instant.ofEpochMilli(row.number("at")), row.text("by_whom"), row.number("refused") == 1,
                row.instantOrNull("seen_at"), row.textOrNull("seen_by"))))
            .list();
    }

    /** One of them. @throws ApiProblem 404 where there is none */
    Signed one(Office office, String event) {
        return of(office).stream().filter(each -> each.event().equals(event)).findFirst().orElseThrow(
            () -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这份评估", "there is no such assessment", null));
    }

    /** How the newest one stands beside what is done now. */
    Assessment.Standing standing(Optional<Signed> newest, Processing.Now now) {
        Document document = newest.map(Signed::document).orElse(null);
        return Assessment.standing(document == null ? null : document.assessment(newest.orElseThrow()), now.law(),
            now.configuration());
    }

    /** The same in words, with what changed since. */
    Said stands(Optional<Signed> signed, Processing.Now now) {
        Assessment.Standing standing = standing(signed, now);
        return Changes.said(standing, Changes.of(standing, signed.map(Signed::document).orElse(null), now));
    }

    /**
     * Signs the draft; the same signature again changes nothing.
     *
     * @param seen the draft's version
     * @param configuration the digest of what whoever signs has read
     * @throws ApiProblem 412 where the draft or what it is of changed meanwhile; 422 where a question is open
     */
    void sign(Office office, String id, String seen, String configuration, String by, Instant moment) {
        ProjectId project = office.project();
        if (of(office).stream().anyMatch(each -> each.event().equals(id))) {
            return;
        }
        Processing.Now now = processing.now(office, moment);
        if (!now.configuration().digest().hex().equals(configuration)) {
            throw new ApiProblem(HttpStatus.PRECONDITION_FAILED, "CONFIGURATION", "要评估的配置刚刚变了，请看过再签",
                "what it is of changed just now; read it before you sign", "configuration");
        }
        Written written = drafts.of(project).orElseThrow(Edits::changed).written();
        mustBeWhole(written, by, now);
        String json = new Document(id, project.value(), office.name(), by, written, configuration, now.parts()).json();
        String digest = Document.digest(json);
        recorder.record(at -> new Event.AssessmentSigned(new Stamp(new EventId(id), project, at, by), digest),
            new Beside() {
                @Override
                public void before(JdbcClient db) {
                    Projects.hold(project, db);
                    Drafts.mustBeSeen(project, seen, db);
                }

                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    db.sql("INSERT INTO assessment (project_id, digest, document) VALUES (?, ?, ?)")
                        .params(project.value(), digest, json).update();
                    Drafts.end(project, db);
                }
            });
    }

    private static void mustBeWhole(Written written, String by, Processing.Now now) {
        List<Said> open = new ArrayList<>();
        if (!written.hasOwner()) {
            open.add(new Said("负责人", "who answers for it"));
        }
        Assessment tried = new Assessment(by, LocalDate.EPOCH, now.configuration(), written.answers());
        if (Assessment.standing(tried, now.law(), now.configuration()) instanceof Assessment.Standing.Incomplete left) {
            left.open().stream().sorted().map(PiaSection::said).map(Asked::said).forEach(open::add);
        }
        if (!open.isEmpty()) {
            Said all = Said.joined(open, "；", "; ");
            throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "OPEN", "还没有写：" + all.zh(),
                "still open: " + all.en(), null);
        }
    }

    /**
     * Deletes a text, never the signature. That somebody asked is kept in any case.
     *
     * @throws ApiProblem 409 for as long as the law has it kept
     */
    void delete(Office office, String event, String by, Instant moment) {
        Signed signed = one(office, event);
        Document document = signed.document();
        if (document == null) {
            return;
        }
        ZoneId zone = office.rules().zone();
        Processing.Now now = processing.now(office, moment);
        boolean isRefused = !document.assessment(signed).mayBeDeleted(now.law(), signed.endOfUse(),
            LocalDate.ofInstant(moment, zone));
        ProjectId project = office.project();
        writer.write(db -> {
            Projects.hold(project, db);
            if (!isRefused) {
                db.sql("DELETE FROM assessment WHERE project_id = ? AND digest = ?")
                    .params(project.value(), signed.digest()).update();
            }
            return db.sql("""
                    INSERT INTO assessment_deletion (project_id, event_id, number, at, by_whom, refused)
                    SELECT ?, ?, COALESCE(MAX(number), 0) + 1, ?, ?, ? FROM assessment_deletion
                    WHERE project_id = ? AND event_id = ?""")
                .params(project.value(), event, moment.toEpochMilli(), by, isRefused ? 1 : 0, project.value(), event)
                .update();
        });
        if (isRefused) {
            throw KeptFor.problem(signed, now.law());
        }
    }
}
