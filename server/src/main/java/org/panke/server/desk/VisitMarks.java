package org.panke.server.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Verdict;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visit's verdict rests on and what came of it, on one axis of time. */
final class VisitMarks {
    private final JdbcClient reader;
    private final Claims claims;
    private final Opened opened;

    VisitMarks(JdbcClient reader, Claims claims, Opened opened) {
        this.reader = reader;
        this.claims = claims;
        this.opened = opened;
    }

    List<Mark> of(Office office, VisitRecord visit, Verdict verdict) {
        List<Mark> marks = new ArrayList<>(claimed(office, visit, verdict));
        marks.add(Mark.of(visit.arrival(), Mark.Kind.ARRIVED, "到访", "Arrived"));
        marks.add(declared(office, visit));
        if (visit.corrected() != null && visit.correctedAt() != null) {
            Said said = declaration(office, visit.corrected());
            marks.add(Mark.of(visit.correctedAt(), Mark.Kind.CORRECTED, "更正：" + said.zh(), "Corrected: " + said.en()));
        }
        marks.addAll(codes(office, visit));
        marks.addAll(decided(office, visit));
        marks.sort(Comparator.comparing(Mark::at));
        return marks;
    }

    /** Each registration that was weighed, once. */
    private List<Mark> claimed(Office office, VisitRecord visit, Verdict verdict) {
        ProjectId project = office.project();
        Map<String, Mark> marks = new LinkedHashMap<>();
        if (visit.registration() != null) {
            claims.find(project, visit.registration())
                .ifPresent(won -> marks.put(won.id(), registered(office, won, Mark.State.WON, null)));
        }
        claims.contenders(project, visit.id())
            .forEach(claim -> marks.putIfAbsent(claim.id(), registered(office, claim, Mark.State.LIVE, null)));
        claims.lost(project, visit.id()).forEach(lost -> marks.putIfAbsent(lost.claim().id(),
            registered(office, lost.claim(), Mark.State.LOST, reason(office, lost.loss(office), verdict))));
        return List.copyOf(marks.values());
    }

    private static Said reason(Office office, Loss loss, Verdict verdict) {
        return office.say(sentences -> sentences.lossOfNamed(loss, verdict));
    }

    static Mark registered(Office office, ClaimRecord claim, Mark.@Nullable State state, @Nullable Said reason) {
        String name = String.valueOf(office.nameOf(claim.channel()));
        Said label = claim.masked()
            ? new Said(name + "以隐号报备", name + " registered a masked number")
            : new Said(name + "报备", name + " registered");
        Instant leadUntil = claim.isAccepted() ? claim.at().plus(claim.leadTime(office)) : null;
        return new Mark(claim.at(), Mark.Kind.REGISTERED, label, claim.id(), name, state, reason, leadUntil,
            claim.until());
    }

    private static Mark declared(Office office, VisitRecord visit) {
        Said said = declaration(office, visit.declared());
        return Mark.of(visit.at(), Mark.Kind.DECLARED, said.zh(), said.en());
    }

    /** What was said about how they came. */
    static Said declaration(Office office, String declared) {
        return switch (declared) {
            case "SELF" -> new Said("访客说：自己来的", "Visitor: I came by myself");
            case "NONE" -> new Said("访客没有说怎么来的", "Visitor did not say how they came");
            default -> {
                String name = String.valueOf(office.nameOf(declared.substring(declared.indexOf(':') + 1)));
                yield new Said("访客说：" + name + "带来的", "Visitor: " + name + " brought me");
            }
        };
    }

    private List<Mark> codes(Office office, VisitRecord visit) {
        List<String> named = opened.of(office.project(), new EventId(visit.id()))
            .map(event -> event instanceof Event.CheckedIn e ? e.codes().stream().map(EventId::value).toList()
                : List.<String>of())
            .orElse(List.of());
        return named.stream().map(id -> code(office, visit.at(), id)).toList();
    }

    private Mark code(Office office, Instant at, String registration) {
        String name = claims.find(office.project(), registration).map(claim -> office.nameOf(claim.channel()))
            .orElse("");
        return new Mark(at, Mark.Kind.CODE, new Said(name + "带看码已核销", "Showing code of " + name + " redeemed"),
            registration, name, null, null, null, null);
    }

    /** What was asked about the verdict afterwards, and what two people decided. */
    private List<Mark> decided(Office office, VisitRecord visit) {
        List<Mark> marks = new ArrayList<>();
        reader.sql("SELECT kind, opened_at, decided_at, outcome FROM case_file WHERE project_id = ? AND visit_id = ?")
            .params(office.project().value(), visit.id())
            .query(Columns.read(row -> {
                Instant opened = Instant.ofEpochMilli(row.number("opened_at"));
                if (row.text("kind").equals("APPEAL")) {
                    marks.add(Mark.of(opened, Mark.Kind.APPEALED, "有人申诉", "Appealed"));
                }
                Instant decided = row.instantOrNull("decided_at");
                if (decided != null) {
                    Said outcome = outcome(office, row.text("outcome"));
                    marks.add(Mark.of(decided, Mark.Kind.DECIDED, "两人裁定：" + outcome.zh(),
                        "Two people decided: " + outcome.en()));
                }
                return opened;
            })).list();
        return marks;
    }

    /** A decision in words. */
    static Said outcome(Office office, String outcome) {
        return switch (outcome) {
            case "NATURAL" -> new Said("自然到访", "natural visit");
            case "SPLIT" -> new Said("各方平分佣金", "the commission is shared");
            default -> {
                String name = String.valueOf(office.nameOf(outcome.substring(outcome.indexOf(':') + 1)));
                yield new Said("归" + name, "for " + name);
            }
        };
    }
}
