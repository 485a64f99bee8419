package org.panke.server.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.FaceMode;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.server.capture.Dismantling;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.StoppedException;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices when the law of a project's place turns from permitting faces to prohibiting them, because the project moved or
 * the day came, and dismantles then. A law that is merely unknown, or not looked at for too long, shuts the gate and
 * destroys nothing.
 */
public final class LawWatch implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(LawWatch.class);

    private final Sites sites;
    private final Offices offices;
    private final Dismantling dismantling;
    private final Writer writer;
    private final JdbcClient reader;

    public LawWatch(Sites sites, Offices offices, Dismantling dismantling, Writer writer, JdbcClient reader) {
        this.sites = sites;
        this.offices = offices;
        this.dismantling = dismantling;
        this.writer = writer;
        this.reader = reader;
    }

    private record Seen(Instant at, boolean permitted, String packs) {
    }

    @Override
    public void drop(Instant now) {
        reader.sql("SELECT project_id FROM site GROUP BY project_id ORDER BY project_id")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list().forEach(each -> {
                try {
                    look(each, now);
                } catch (StoppedException e) {
                    LOG.error("the law turned stricter; nothing is recorded in a project whose log differs");
                }
            });
    }

    /** Looks at the law of one project, and does what follows from it. */
    public void look(ProjectId project, Instant now) {
        Office office = offices.of(project);
        InForce law = sites.law(office, sites.newest(project).map(Sites.Published::site).orElse(Site.NOTHING), now);
        boolean permitted = law.get(Fields.FACE_MODE).equals(Optional.of(FaceMode.CONSENT));
        List<String> prohibiting = law.packs().stream()
            .filter(pack -> !pack.jurisdiction().equals(Jurisdiction.ANY))
            .filter(pack -> pack.terms().get(Fields.FACE_MODE).equals(Optional.of(FaceMode.PROHIBITED)))
            .map(Object::toString).toList();
        Seen before = seen(project).orElse(null);
        if (!permitted && prohibiting.isEmpty() || before != null && before.permitted == permitted) {
            return;
        }
        if (before != null && !permitted) {
            dismantling.order(project, "law-" + before.at.toEpochMilli(), Dismantling.LAW,
                grounds(before, prohibiting));
        }
        note(project, permitted, law, now);
    }

    private static String grounds(Seen before, List<String> prohibiting) {
        String now = String.join(", ", prohibiting);
        return "适用的政策包由 " + before.packs + " 变为含禁止人脸的 " + now + " · The packs in force turned from " + before.packs
            + " to those with " + now + ", which prohibit faces";
    }

    private Optional<Seen> seen(ProjectId project) {
        return reader.sql("SELECT at, permitted, packs FROM law_seen WHERE project_id = ?").params(project.value())
            .query(Columns.read(row -> new Seen(Instant.ofEpochMilli(row.number("at")), row.number("permitted") == 1,
                row.text("packs"))))
            .optional();
    }

    private void note(ProjectId project, boolean permitted, InForce law, Instant now) {
        String packs = String.join(", ", law.packs().stream().map(Object::toString).toList());
        writer.write(db -> db.sql("""
                INSERT INTO law_seen (project_id, at, permitted, packs) VALUES (?, ?, ?, ?)
                ON CONFLICT (project_id) DO UPDATE SET at = excluded.at, permitted = excluded.permitted,
                    packs = excluded.packs""")
            .params(project.value(), now.toEpochMilli(), permitted ? 1 : 0, packs).update());
    }
}
