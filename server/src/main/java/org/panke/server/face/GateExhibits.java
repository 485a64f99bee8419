package org.panke.server.face;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Comparison;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Asked;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows an inspector whether faces may be looked at now, what keeps them off, and every statement that was signed. */
@Component
@Order(6)
final class GateExhibits implements Exhibiting {
    private final FaceGate gate;
    private final Statements statements;
    private final Filings filings;
    private final Offices offices;

    GateExhibits(FaceGate gate, Statements statements, Filings filings, Offices offices) {
        this.gate = gate;
        this.statements = statements;
        this.filings = filings;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        FaceGate.Standing standing = gate.standing(project, Comparison.ONE_TO_ONE, now);
        FaceGate.Standing many = gate.standing(project, Comparison.ONE_TO_MANY, now);
        List<Said> lines = new ArrayList<>();
        List<String> events = new ArrayList<>();
        lines.add(standing.isOpen()
            ? new Said("现在可以由本人出示面容凭证比对人脸；为此案场不保存人脸模板。",
                "Visitors may be compared with the pass they hold; for that the office keeps no template.")
            : new Said("现在不采集、不比对人脸，也没有打开任何摄像头。缺少：" + missing(standing).zh(),
                "No face is captured or compared now, and no camera is opened. Missing: " + missing(standing).en()));
        lines.add(many.isOpen()
            ? new Said("一对多现在可以使用：只限本项目内，本人同意后加密保存，最多三十天。",
                "One to many may be used now: within this project, of whoever agreed, sealed, for thirty days at most.")
            : new Said("现在没有一对多比对。缺少：" + missing(many).zh(),
                "Nobody is compared with many now. Missing: " + missing(many).en()));
        for (Statement each : statements.of(project).reversed()) {
            lines.add(said(each, office));
            events.add(each.signed().event());
            if (each.countersigned() != null) {
                events.add(each.countersigned().event());
            }
        }
        filings.of(office, now).forEach(each -> lines.add(said(each)));
        return List.of(new Exhibit(new Said("人脸的条件与签署的声明", "The conditions for faces, and what people signed"), lines,
            events, Map.of()));
    }

    private static Said said(Filings.Due due) {
        return Said.joined(Stream.concat(Stream.of(due.said()), due.sources().stream()).toList(), "；", "; ");
    }

    private static Said missing(FaceGate.Standing standing) {
        return Said.joined(
            standing.gate().missing().stream().map(each -> Asked.said(each.condition().title())).toList(),
            "；", "; ");
    }

    private static Said said(Statement each, Office office) {
        String when = office.when(each.signed().at());
        String by = each.signed().by();
        Statement.Name second = each.countersigned();
        String zh = second == null ? "" : "，" + second.by() + " 会签";
        String en = second == null ? "" : ", countersigned by " + second.by();
        StatementText text = each.text();
        return text == null
            ? new Said(when + " " + by + " 签署" + zh + "；内容不在这里",
                when + ", signed by " + by + en + "; its text is not here")
            : new Said(when + " " + text.kind().title().zh() + "：" + by + " 签署" + zh + "：" + content(text),
                when + ", " + text.kind().title().en() + ": signed by " + by + en + ": " + content(text));
    }

    /** As it was written, in whichever language. */
    private static String content(StatementText text) {
        List<String> parts = new ArrayList<>();
        for (Object each : new Object[]{text.name(), text.number(), text.date(), text.text()}) {
            if (each != null) {
                parts.add(each.toString());
            }
        }
        return String.join(" · ", parts);
    }
}
