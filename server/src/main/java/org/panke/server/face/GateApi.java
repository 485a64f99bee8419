package org.panke.server.face;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.Gate;
import org.panke.consent.packs.Comparison;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.notice.Asked;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Said;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows why faces are off: every condition with its state, its source and what mends it. Nothing here opens anything. */
@RestController
final class GateApi {
    private static final Set<String> COMPARISONS =
        Set.of(Comparison.ONE_TO_ONE.name(), Comparison.ONE_TO_MANY.name());

    private final FaceGate gate;
    private final InstantSource clock;

    GateApi(FaceGate gate, InstantSource clock) {
        this.gate = gate;
        this.clock = clock;
    }

    record Shown(boolean isOpen, List<Line> conditions) {
    }

    /**
     * @param requirements of docs/law/requirements.md
     * @param because who made it so and when, or what is missing; null where there is nothing to say
     * @param sources who asks for it, each with how far it can be trusted
     */
    record Line(String condition, String state, Said stands, @Nullable Said because, Said title, Said mending,
            List<String> requirements, List<Said> sources) {
        static Line of(Gate.Finding finding, @Nullable Said because) {
            Condition condition = finding.condition();
            return new Line(condition.word(), finding.state().word(), Asked.said(finding.state().said()), because,
                Asked.said(condition.title()), Asked.said(condition.mending()), condition.requirements(),
                Stream.concat(Asked.sources(finding.sources()).stream(), finding.grounds().stream().map(Asked::said))
                    .distinct().toList());
        }
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/gate")
    Shown gate(@PathVariable String project, @RequestParam(required = false) @Nullable String comparison) {
        String asked = Filters.one(comparison, "comparison", COMPARISONS);
        FaceGate.Standing standing = gate.standing(new ProjectId(project),
            asked == null ? Comparison.ONE_TO_ONE : Comparison.valueOf(asked), clock.instant());
        return new Shown(standing.isOpen(), standing.gate().findings().stream()
            .map(each -> Line.of(each, standing.because().get(each.condition()))).toList());
    }
}
