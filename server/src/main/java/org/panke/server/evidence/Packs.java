package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Opening;
import org.panke.server.casework.CaseWords;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.platform.Secrets;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the evidence of a case or a contract, to be handed to somebody who trusts nobody. Who took it is kept. */
final class Packs {
    private final Openings openings;
    private final Takings takings;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final Offices offices;
    private final Trace trace;
    private final RandomGenerator random;
    private final CaseWords words;

    /** Is told whose phone is about to be read in full by whom, and leaves an event of it each time. */
    @FunctionalInterface
    interface Trace {
        void reads(ProjectId project, long person, String by, String taking);
    }

    Packs(Openings openings, Takings takings, JdbcClient reader, InstantSource clock, Offices offices, Trace trace,
            RandomGenerator random, CaseWords words) {
        this.openings = openings;
        this.takings = takings;
        this.reader = reader;
        this.clock = clock;
        this.offices = offices;
        this.trace = trace;
        this.random = random;
        this.words = words;
    }

    SortedMap<String, byte[]> ofCase(ProjectId project, String id, String by) {
        Concerned concerned = new Concerned(project, reader);
        return pack(project, new Subject("case", id, "争议", "Case"), concerned, concerned.ofCase(id), by);
    }

    SortedMap<String, byte[]> ofContract(ProjectId project, String id, String by) {
        Concerned concerned = new Concerned(project, reader);
        return pack(project, new Subject("contract", id, "合同", "Contract"), concerned, concerned.ofContract(id), by);
    }

    /** What a pack is about: as programs read it, and as people do. */
    private record Subject(String kind, String id, String zh, String en) {
        Said said() {
            return new Said(zh + " " + id, en + " " + id);
        }

        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    private SortedMap<String, byte[]> pack(ProjectId project, Subject subject, Concerned concerned, boolean known,
            String by) {
        if (!known) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这个案件或合同", "there is no such case or contract",
                null);
        }
        String taking = Secrets.fresh(random);
        concerned.persons().forEach(person -> trace.reads(project, person, by, taking));
        ProjectLog log = openings.log(project);
        List<Opening> opened = openings.of(project, log, concerned.sequences(), concerned::mayShow);
        Instant now = clock.instant();
        takings.write(project, subject.toString(), by, now);
        Map<String, byte[]> more = new TreeMap<>();
        List<String> documents = documents(project);
        RulesShown rules = RulesShown.to(opened);
        for (int i = 0; i < documents.size(); i++) {
            more.put(i == 0 ? "rules.yaml" : "rules-" + (i + 1) + ".yaml",
                rules.of(documents.get(i)).getBytes(UTF_8));
        }
        Office office = offices.of(project);
        Optional<Said> begun = openings.begun(project, log).map(each -> each.said(office));
        List<CaseWords.Line> written = words.of(project, concerned.cases(), concerned.visits());
        if (!written.isEmpty()) {
            more.put("words.ndjson", CaseWords.text(written).getBytes(UTF_8));
        }
        more.put("evidence.pdf", Face.of(office, subject.said(), log.epoch().origin(), begun, now, opened, written));
        return openings.signed(project, log, subject.toString(), now, opened, more);
    }

    /** The project's rules, the first and whatever was published since. */
    private List<String> documents(ProjectId project) {
        return reader.sql("""
                SELECT 0 AS sequence, rules AS document FROM project WHERE project_id = ?
                UNION ALL SELECT sequence, document FROM rules_published WHERE project_id = ? ORDER BY sequence""")
            .params(project.value(), project.value()).query(Columns.read(row -> row.text("document"))).list();
    }
}
