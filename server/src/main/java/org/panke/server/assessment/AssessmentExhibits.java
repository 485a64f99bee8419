package org.panke.server.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Processing;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows an inspector every impact assessment that was signed, and whether the newest still holds. */
@Component
@Order(3)
final class AssessmentExhibits implements Exhibiting {
    private final Assessments assessments;
    private final Processing processing;
    private final Offices offices;

    AssessmentExhibits(Assessments assessments, Processing processing, Offices offices) {
        this.assessments = assessments;
        this.processing = processing;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        Processing.Now processed = processing.now(office, now);
        List<Signed> all = assessments.of(office);
        List<Said> lines = new ArrayList<>();
        List<String> events = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        lines.add(assessments.stands(all.stream().findFirst(), processed).alone());
        for (Signed each : all) {
            String when = office.when(each.at()) + ", " + each.by() + ", SHA-256 " + each.digest();
            Document document = each.document();
            lines.add(document == null
                ? new Said("签署 " + when + "；内容已不在这里", "Signed " + when + "; its text is no longer here")
                : new Said("签署 " + when, "Signed " + when));
            events.add(each.event());
            if (document != null) {
                files.put("assessments/" + (all.size() - all.indexOf(each)) + ".pdf",
                    AssessmentPaper.pdf(office, each, document, assessments.stands(Optional.of(each), processed)));
            }
        }
        return List.of(new Exhibit(new Said("个人信息保护影响评估", "Impact assessments"), lines, events, files));
    }
}
