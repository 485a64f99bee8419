package org.panke.server.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.Gate;
import org.panke.consent.gate.State;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.InForce;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Said;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows why faces are off: every condition with its state, its source and what mends it. Nothing here opens anything. */
@RestController
final class GateApi {
    /** No code of this build looks at a face; what else nobody reports is unknown, and so not held. */
    private static final Map<Condition, State> REPORTED = Map.of(Condition.FACE_CODE, State.NOT_HELD);

    private final Sites sites;
    private final Offices offices;
    private final InstantSource clock;

    GateApi(Sites sites, Offices offices, InstantSource clock) {
        this.sites = sites;
        this.offices = offices;
        this.clock = clock;
    }

    record Shown(boolean isOpen, List<Line> conditions) {
    }

    /**
     * @param requirements of docs/law/requirements.md
     * @param sources what the packs say of it, each with how far it can be trusted
     */
    record Line(String condition, String state, Said stands, Said title, Said mending, List<String> requirements,
            List<Said> sources) {
        static Line of(Gate.Finding finding) {
            Condition condition = finding.condition();
            return new Line(condition.word(), finding.state().word(), Asked.said(finding.state().said()),
                Asked.said(condition.title()), Asked.said(condition.mending()), condition.requirements(),
                Asked.sources(finding.sources()));
        }
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/gate")
    Shown gate(@PathVariable String project) {
        Office office = offices.of(new ProjectId(project));
        Instant now = clock.instant();
        Site site = sites.newest(office.project()).map(Sites.Published::site).orElse(Site.NOTHING);
        InForce law = sites.law(office, site, now);
        Gate gate = Gate.ofSite(law, Comparison.ONE_TO_ONE, REPORTED);
        return new Shown(gate.isOpen(), gate.findings().stream().map(Line::of).toList());
    }
}
