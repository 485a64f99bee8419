package org.panke.server.notice;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.consent.Digest;
import org.panke.consent.Purpose;
import org.panke.consent.notice.Draft;
import org.panke.consent.notice.Kept;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Packs;
import org.panke.consent.record.Setting;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What projects say of themselves, in versions, and what the law of their place asks them to tell. */
public final class Sites {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SiteRows rows;
    private final Writer writer;
    private final JdbcClient reader;
    private final Offices offices;
    private final Packs packs;

    public Sites(SiteRows rows, Writer writer, JdbcClient reader, Offices offices, Packs packs) {
        this.rows = rows;
        this.writer = writer;
        this.reader = reader;
        this.offices = offices;
        this.packs = packs;
    }

    /** A version of what a project says. */
    record Published(long version, Instant since, String by, Site site) {
    }

    /** Which version is the newest; 0 where nothing was said yet. */
    long version(ProjectId project) {
        return reader.sql("SELECT COALESCE(MAX(version), 0) FROM site WHERE project_id = ?").params(project.value())
            .query(Long.class).single();
    }

    /** The newest version; empty where nothing was said yet. */
    Optional<Published> newest(ProjectId project) {
        return rows.newest(project, row -> new Published(row.number("version"),
            Instant.ofEpochMilli(row.number("since")), row.text("by_whom"),
            JSON.readValue(row.text("document"), Site.class)));
    }

    /**
     * Says it from now on.
     *
     * @throws ApiProblem 422 where a notice made of it would not tell what the law of the place asks; nothing is changed
     */
    public void publish(ProjectId project, Site said, String by, Instant now) {
        Site site = said.checked();
        for (Purpose purpose : List.of(Purpose.VISIT, Purpose.CONTACT)) {
            if (draft(project, purpose, site, now) instanceof Draft.Blocked blocked) {
                throw problem(blocked);
            }
        }
        String document = JSON.writeValueAsString(site);
        writer.write(db -> {
            Projects.hold(project, db);
            return rows.add(project, now.toEpochMilli(), by, document, db);
        });
    }

    /** What it said of itself then, as far as a consent's record tells it. */
    public Setting setting(ProjectId project, Instant then) {
        return reader.sql("SELECT document FROM site WHERE project_id = ? AND since <= ? ORDER BY version DESC LIMIT 1")
            .params(project.value(), then.toEpochMilli())
            .query(Columns.read(row -> JSON.readValue(row.text("document"), Site.class).setting())).optional()
            .orElse(Setting.UNSAID);
    }

    /** What a notice would tell for a purpose, or why it cannot; what is kept of a face has a schedule of its own. */
    Draft draft(ProjectId project, Purpose purpose, Site site, Instant now) {
        Office office = offices.of(project);
        InForce law = law(office, site, now);
        return Draft.of(law, purpose, site.facts(office), switch (purpose) {
            case FACE, GALLERY -> FaceNotices.schedule(purpose);
            case VISIT, CONTACT -> Schedule.of(office, evidence(law));
        });
    }

    /** The retention schedule, as it is published. */
    public List<Line> schedule(ProjectId project, Instant now) {
        Office office = offices.of(project);
        InForce law = law(office, newest(project).map(Published::site).orElse(Site.NOTHING), now);
        List<Said> evidence = Asked.sources(law.sources(Fields.EVIDENCE_MIN));
        return Stream.of(Schedule.values()).map(each -> {
            Kept kept = each.kept(office, evidence(law));
            return new Line(each, Asked.said(kept.what()), Asked.said(kept.length()), evidence);
        }).toList();
    }

    /**
     * What is kept, and how long.
     *
     * @param evidence who asks that evidence is there for a time
     */
    public record Line(Schedule of, Said what, Said length, List<Said> evidence) {
        public Line {
            evidence = List.copyOf(evidence);
        }
    }

    /** How long evidence must be there at least: what the law of a place answers always. */
    static Period evidence(InForce law) {
        return law.get(Fields.EVIDENCE_MIN).orElseThrow();
    }

    /** What the law asks where a project is. */
    InForce law(Office office, Site site, Instant now) {
        return packs.at(
            new org.panke.consent.packs.Site(office.project().value(), office.rules().zone(), site.jurisdictions()),
            now);
    }

    /** What the law asks of a project, by what it says of itself now. */
    public InForce law(Office office, Instant now) {
        return law(office, newest(office.project()).map(Published::site).orElse(Site.NOTHING), now);
    }

    /**
     * A value that the law of a place sets.
     *
     * @param sources who says so, each with how far it can be trusted
     */
    public record Bound<T>(T value, List<Said> sources) {
        public Bound {
            sources = List.copyOf(sources);
        }
    }

    /** What holds of a field that every place answers. */
    public <T> Bound<T> bound(ProjectId project, Field<T> field, Instant now) {
        InForce law = law(offices.of(project), now);
        return new Bound<>(law.get(field).orElseThrow(), Asked.sources(law.sources(field)));
    }

    /** Of the rules that somebody published last: by them people are judged, and known for as long as protection lasts. */
    Digest rules(ProjectId project) {
        return Digest.of(reader.sql("""
                SELECT COALESCE((SELECT document FROM rules_published WHERE project_id = :project
                    ORDER BY sequence DESC LIMIT 1), rules) FROM project WHERE project_id = :project""")
            .param("project", project.value()).query(String.class).single());
    }

    /** How long after a refusal or a withdrawal nobody asks again. */
    public Period coolDown(ProjectId project, Instant now) {
        return bound(project, Fields.COOL_DOWN, now).value();
    }

    /** That nobody's phone is taken, for no notice tells what the law asks: what it lacks, and what mends it. */
    ApiProblem lacking(ProjectId project, Instant now) {
        Site site = newest(project).map(Published::site).orElse(Site.NOTHING);
        List<Said> lacks = Stream.of(Purpose.VISIT, Purpose.CONTACT)
            .flatMap(purpose -> draft(project, purpose, site, now) instanceof Draft.Blocked blocked
                ? blocked.untold().stream()
                : Stream.empty())
            .map(each -> Asked.said(each.what().title())).distinct().toList();
        Said all = Said.joined(lacks, "、", ", ");
        return new ApiProblem(HttpStatus.CONFLICT, "NOTICE_MISSING",
            "本项目还没有完整的告知，所以现在不登记任何人的手机号。" + (lacks.isEmpty() ? "" : "还缺：" + all.zh() + "。")
                + "请合规人员或者项目负责人在控制台“告知”页填写并发布",
            "this project has no whole notice, so nobody's phone is taken yet"
                + (lacks.isEmpty() ? "" : "; still missing: " + all.en())
                + "; compliance or the head of the project completes and publishes it on the console's page Notice",
            null);
    }

    private static ApiProblem problem(Draft.Blocked blocked) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        blocked.untold().stream().map(Asked::of).forEach(each -> {
            zh.add(each.what().zh() + "（" + each.source().zh() + "）");
            en.add(each.what().en() + " (" + each.source().en() + ")");
        });
        blocked.forbidden().forEach(each -> {
            zh.add("不得出现“" + each.word() + "”");
            en.add("without “" + each.word() + "”");
        });
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "UNTOLD", "告知还缺：" + String.join("；", zh),
            "the notice must still tell: " + String.join("; ", en), null);
    }
}
