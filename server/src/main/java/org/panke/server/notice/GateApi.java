package org.panke.server.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.Gate;
import org.panke.consent.gate.State;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.InForce;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.capture.Dismantling;
import org.panke.server.capture.KillSwitch;
import org.panke.server.capture.Orders;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Said;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows why faces are off: every condition with its state, its source and what mends it. Nothing here opens anything. */
@RestController
final class GateApi {
    private final Sites sites;
    private final Orders orders;
    private final KillSwitch killSwitch;
    private final OpenIncidents incidents;
    private final List<Reporting> reporting;
    private final Offices offices;
    private final InstantSource clock;

    GateApi(Sites sites, Orders orders, KillSwitch killSwitch, OpenIncidents incidents, List<Reporting> reporting,
            Offices offices,
            InstantSource clock) {
        this.sites = sites;
        this.orders = orders;
        this.killSwitch = killSwitch;
        this.incidents = incidents;
        this.reporting = List.copyOf(reporting);
        this.offices = offices;
        this.clock = clock;
    }

    record Shown(boolean isOpen, List<Line> conditions) {
    }

    /**
     * @param requirements of docs/law/requirements.md
     * @param because who made it so and when, or what is missing; null where there is nothing to say
     * @param sources what the packs say of it, each with how far it can be trusted
     */
    record Line(String condition, String state, Said stands, @Nullable Said because, Said title, Said mending,
            List<String> requirements, List<Said> sources) {
        static Line of(Gate.Finding finding, @Nullable Said because) {
            Condition condition = finding.condition();
            return new Line(condition.word(), finding.state().word(), Asked.said(finding.state().said()), because,
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
        Map<Condition, Said> because = because(office);
        Map<Condition, State> reported = reported(because, incidents.isAnyOpen(office.project()));
        reporting.forEach(each -> each.of(office, now).forEach((condition, how) -> {
            reported.put(condition, how.state());
            if (how.because() != null) {
                because.put(condition, how.because());
            }
        }));
        List<Said> places = law.remarks().stream().map(Asked::said).toList();
        if (!places.isEmpty()) {
            List.of(Condition.PACK_KNOWN, Condition.PERMITTED)
                .forEach(each -> because.put(each, Said.joined(places, "", " ")));
        }
        Gate gate = Gate.ofSite(law, Comparison.ONE_TO_ONE, reported);
        return new Shown(gate.isOpen(), gate.findings().stream()
            .map(each -> Line.of(each, because.get(each.condition()))).toList());
    }

    /** No code of this build looks at a face; what else nobody reports is unknown, and so not held. */
    private static Map<Condition, State> reported(Map<Condition, Said> because, boolean isIncidentOpen) {
        Map<Condition, State> reported = new EnumMap<>(Condition.class);
        reported.put(Condition.FACE_CODE, State.NOT_HELD);
        reported.put(Condition.NO_INCIDENT, isIncidentOpen ? State.NOT_HELD : State.HELD);
        for (Condition each : List.of(Condition.NOT_DISMANTLED, Condition.NOT_HALTED)) {
            reported.put(each, because.containsKey(each) ? State.NOT_HELD : State.HELD);
        }
        return reported;
    }

    /** What somebody did that keeps it shut. */
    private Map<Condition, Said> because(Office office) {
        Map<Condition, Said> because = new EnumMap<>(Condition.class);
        orders.dismantled(office.project()).ifPresent(each -> because.put(Condition.NOT_DISMANTLED,
            said(office.when(each.at()), each.by(), each.grounds())));
        killSwitch.halted().ifPresent(each -> because.put(Condition.NOT_HALTED,
            said(office.when(each.at()), each.by(), each.grounds())));
        return because;
    }

    private static Said said(String when, String by, String grounds) {
        return by.equals(Dismantling.LAW)
            ? new Said(when + "，因当地规定改为禁止而自动执行：" + grounds,
                when + ", by itself, for the law of the place turned to a prohibition: " + grounds)
            : new Said(when + "，" + by + "：" + grounds, when + ", " + by + ": " + grounds);
    }
}
