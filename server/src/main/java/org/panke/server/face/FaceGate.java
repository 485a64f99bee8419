package org.panke.server.face;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.panke.attribution.ProjectId;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.Gate;
import org.panke.consent.gate.State;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.InForce;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Asked;
import org.panke.server.notice.Reporting;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether faces may be looked at in a project now. Asked before every act: what is expensive is remembered for 300 ms,
 * what somebody orders stops it at once, and whatever goes wrong while asking counts as shut.
 */
@Component
public final class FaceGate {
    /** A page asks every 250 ms, and after a second without a yes it closes its camera. */
    private static final Duration REMEMBERED = Duration.ofMillis(300);
    private static final Said DEMONSTRATION =
        new Said("仅限演示：案场不能这样启用", "demonstration only: no office opens it this way");
    private static final Logger LOG = LoggerFactory.getLogger(FaceGate.class);

    private final Map<ProjectId, Answer> answers = new ConcurrentHashMap<>();
    private final Sites sites;
    private final Stops stops;
    private final List<Reporting> reporting;
    private final Box box;
    private final Offices offices;
    private final InstantSource clock;

    FaceGate(Sites sites, Stops stops, List<Reporting> reporting, Box box, Offices offices, InstantSource clock) {
        this.box = box;
        this.sites = sites;
        this.stops = stops;
        this.reporting = List.copyOf(reporting);
        this.offices = offices;
        this.clock = clock;
    }

    /** What a project does with faces. */
    public enum Mode {
        /** Nothing: no code for it is sent to a browser. */
        OFF,
        /** Compares a visitor with the pass that they hold, and keeps nothing of it. */
        PASS
    }

    /**
     * All of it at one moment.
     *
     * @param because who made it so and when, or what is missing
     * @param isAnswered whether everybody who was asked gave an answer
     */
    record Standing(Gate gate, Map<Condition, Said> because, boolean isAnswered) {
        Standing {
            because = Map.copyOf(because);
        }

        boolean isOpen() {
            return isAnswered && gate.isOpen();
        }
    }

    /** What everybody reported at one moment: the same for each comparison, and dear to ask. */
    private record Reports(InForce law, Map<Condition, State> states, Map<Condition, Said> because,
            boolean isAnswered) {
        Reports {
            states = Map.copyOf(states);
            because = Map.copyOf(because);
        }
    }

    private record Answer(Instant at, Set<Comparison> open) {
        Answer {
            open = Set.copyOf(open);
        }

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    /** Whether a visitor may be compared with their own pass; of the visitor themselves more is asked. */
    public boolean isOpen(ProjectId project, Instant now) {
        return isOpen(project, Comparison.ONE_TO_ONE, now);
    }

    /** Whether a face may be compared so; neither is opened by the other. */
    boolean isOpen(ProjectId project, Comparison comparison, Instant now) {
        try {
            return stops.of(offices.of(project)).isEmpty() && answer(project, now).open.contains(comparison);
        } catch (RuntimeException e) {
            unknown(e);
            return false;
        }
    }

    private Answer answer(ProjectId project, Instant now) {
        Answer before = answers.get(project);
        if (before != null && before.isFresh(now)) {
            return before;
        }
        Reports reports = reports(project, now);
        Answer answer = new Answer(now, Arrays.stream(Comparison.values())
            .filter(each -> standing(reports, each).isOpen()).collect(Collectors.toUnmodifiableSet()));
        answers.put(project, answer);
        return answer;
    }

    /** A message may quote what is nobody's business. */
    private static void unknown(RuntimeException failure) {
        LOG.error("whether faces may be looked at could not be found out, so they may not: {}",
            failure.getClass().getName());
    }

    public Mode mode(ProjectId project) {
        return isOpen(project, clock.instant()) ? Mode.PASS : Mode.OFF;
    }

    /** Whether the law of the place and the site's own pack have it; whatever else may keep it shut for a while. */
    boolean isSwitchedOn(ProjectId project, Comparison comparison, Instant now) {
        return sites.law(offices.of(project), now).enabled().contains(comparison);
    }

    /** Every condition of a comparison, asked now. */
    Standing standing(ProjectId project, Comparison comparison, Instant now) {
        return standing(reports(project, now), comparison);
    }

    private Reports reports(ProjectId project, Instant now) {
        Office office = offices.of(project);
        InForce law = sites.law(office, now);
        Map<Condition, State> states = new EnumMap<>(Condition.class);
        Map<Condition, Said> because = new EnumMap<>(Condition.class);
        boolean isAnswered = true;
        for (Reporting each : reporting) {
            try {
                each.of(office, now).forEach((condition, how) -> report(condition, how, states, because));
            } catch (RuntimeException e) {
                unknown(e);
                isAnswered = false;
            }
        }
        List<Said> places = law.remarks().stream().map(Asked::said).toList();
        if (!places.isEmpty()) {
            List.of(Condition.PACK_KNOWN, Condition.PERMITTED)
                .forEach(each -> because.put(each, Said.joined(places, "", " ")));
        }
        return new Reports(law, states, because, isAnswered);
    }

    private Standing standing(Reports reports, Comparison comparison) {
        Map<Condition, Said> because = new EnumMap<>(Condition.class);
        because.putAll(reports.because);
        return new Standing(gate(reports.law, comparison, reports.states, because), because, reports.isAnswered);
    }

    private Gate gate(InForce law, Comparison comparison, Map<Condition, State> states,
            Map<Condition, Said> because) {
        if (!box.isDemonstrated()) {
            return Gate.ofSite(law, comparison, states);
        }
        Gate.NOT_DEMONSTRATED.forEach(each -> because.put(each, DEMONSTRATION));
        return Gate.ofDemonstration(law, comparison, states);
    }

    /** Where two say something of the same, the one that does not hold counts. */
    private static void report(Condition condition, Reporting.Reported how, Map<Condition, State> states,
            Map<Condition, Said> because) {
        State before = states.get(condition);
        if (before != null && before != State.HELD) {
            return;
        }
        states.put(condition, how.state());
        if (how.because() == null) {
            because.remove(condition);
        } else {
            because.put(condition, how.because());
        }
    }
}
