package org.panke.server.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people wrote about cases, as far as whoever it is about is not forgotten: appeals, reasons of decisions, answers. */
public final class CaseWords {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AppealsHeard appeals;
    private final Vault vault;
    private final JdbcClient reader;

    public CaseWords(AppealsHeard appeals, Vault vault, JdbcClient reader) {
        this.appeals = appeals;
        this.vault = vault;
        this.reader = reader;
    }

    /**
     * Somebody's words.
     *
     * @param kind appeal, decision or answer
     * @param subject the appeal, or the case
     * @param at of a decision: when it was proposed
     * @param by VISITOR, CHANNEL:A1 or names
     * @param more of an appeal APPEAL or REVIEW, of a decision its outcome
     */
    public record Line(String kind, String subject, Instant at, List<String> by, @Nullable String more,
            String words) {
        public Line {
            by = List.copyOf(by);
        }
    }

    /** Those about some visits, and those of some cases, in order. */
    public List<Line> of(ProjectId project, Collection<String> cases, Collection<String> visits) {
        List<Line> lines = new ArrayList<>();
        visits.forEach(visit -> appeals.about(project, visit).forEach(made -> lines
            .add(new Line("appeal", made.id(), made.at(), List.of(made.by()), made.kind(), made.words()))));
        cases.forEach(id -> {
            Papers papers = new Papers(project, id, vault, reader);
            papers.signed().forEach(signed -> lines.add(new Line("decision", id, signed.at(),
                List.of(signed.by(), String.valueOf(signed.signedBy())), signed.outcome(), signed.words())));
            papers.answers().forEach(
                given -> lines.add(new Line("answer", id, given.at(), List.of(given.by()), null, given.words())));
        });
        return lines.stream().filter(line -> !line.words.isEmpty()).distinct().toList();
    }

    /** A line of JSON each. */
    public static String text(List<Line> lines) {
        return lines.stream().map(line -> {
            ObjectNode json = JSON.createObjectNode().put(line.kind, line.subject).put("at", line.at.toString());
            line.by.forEach(json.putArray("by")::add);
            if (line.more != null) {
                json.put(line.kind.equals("appeal") ? "kind" : "outcome", line.more);
            }
            return JSON.writeValueAsString(json.put("words", line.words)) + "\n";
        }).collect(Collectors.joining());
    }
}
