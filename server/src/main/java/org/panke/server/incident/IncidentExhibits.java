package org.panke.server.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.formats.tables.out.CsvText;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows an inspector that incidents were written down and told, and when; the words of a report may name somebody and stay here. */
@Component
@Order(8)
final class IncidentExhibits implements Exhibiting {
    private final Incidents incidents;
    private final IncidentClock clock;
    private final Offices offices;

    IncidentExhibits(Incidents incidents, IncidentClock clock, Offices offices) {
        this.incidents = incidents;
        this.clock = clock;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        List<Said> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Incident each : incidents.of(project)) {
            IncidentFile file = IncidentFile.of(each, clock.of(project, each, now));
            lines.add(line(office, file));
            file.steps().forEach(step -> rows.add(List.of(file.id(), Long.toString(step.number()),
                office.when(step.at()), step.by(), step.kind().name(),
                step.audience() == null ? "" : step.audience().name(), step.digest())));
        }
        if (lines.isEmpty()) {
            lines.add(new Said("没有记录过安全事件。", "No incident was written down."));
        }
        return List.of(new Exhibit(new Said("安全事件", "Incidents"), lines,
            rows.isEmpty() ? Map.of()
                : Map.of("incidents.csv",
                    CsvText.of(List.of("事件 incident", "步骤 step", "时间 at", "账号 account", "做了什么 what",
                        "向谁 audience", "SHA-256"), rows))));
    }

    private static Said line(Office office, IncidentFile file) {
        StringBuilder zh = new StringBuilder(file.id()).append("：").append(office.when(file.knownAt())).append(" 知悉");
        StringBuilder en = new StringBuilder(file.id()).append(": known since ").append(office.when(file.knownAt()));
        for (IncidentFile.Telling each : file.tellings()) {
            Instant at = each.at();
            String when = at == null ? "" : " " + office.when(at);
            Said whom = each.audience() == Step.Audience.AUTHORITY
                ? new Said("主管部门", "the authority")
                : new Said("本人", "those concerned");
            Said state = switch (each.state()) {
                case "TOLD" -> new Said("已告知", "told");
                case "IN_PART" -> new Said("已告知一部分", "told in part");
                case "NOT_TOLD" -> new Said("决定不告知（有理由）", "not told, with reasons");
                default -> new Said("还没有告知", "not told yet");
            };
            zh.append("；").append(whom.zh()).append(state.zh()).append(when);
            en.append("; ").append(whom.en()).append(' ').append(state.en()).append(when);
        }
        Instant closed = file.closedAt();
        zh.append(closed == null ? "；未结束，还缺 " + file.missing().size() + " 项内容" : "；" + office.when(closed) + " 结束");
        en.append(closed == null ? "; open, " + file.missing().size() + " things still to be said"
            : "; closed " + office.when(closed));
        if (file.clock().isLate()) {
            zh.append("；报告已逾期");
            en.append("; the report is late");
        } else if (file.clock().isDue()) {
            zh.append("；法律要求立即报告，还没有报告");
            en.append("; the law asks to report at once, and it was not reported yet");
        }
        return new Said(zh.toString(), en.toString());
    }
}
