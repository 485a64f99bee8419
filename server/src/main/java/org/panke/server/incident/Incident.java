package org.panke.server.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.server.incident.Step.Audience;
import org.panke.server.incident.Step.Kind;
import org.panke.server.ledger.Steps.Matter;
import org.panke.server.ledger.Steps.Taken;

/** A breach, as the steps that were taken about it tell it. Never changes; another step makes another. */
record Incident(String id, List<Taken<Step>> steps) {
    Incident {
        steps = List.copyOf(steps);
    }

    static Incident of(Matter<Step> matter) {
        return new Incident(matter.id(), matter.steps());
    }

    long version() {
        return steps.size();
    }

    /** When somebody of the office knew of it. */
    Instant knownAt() {
        return Objects.requireNonNull(steps.getFirst().step().knownAt());
    }

    /** What is known by now. */
    Map<Part, String> parts() {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        steps.forEach(each -> parts.putAll(each.step().parts()));
        return Collections.unmodifiableMap(parts);
    }

    /** What the law asks to tell and nobody has said yet. */
    List<Part> missing() {
        Map<Part, String> said = parts();
        return Stream.of(Part.values()).filter(part -> !said.containsKey(part)).toList();
    }

    /** When somebody was told, in part or in whole, or when it was decided not to: the clock stops there. */
    Optional<Taken<Step>> answered(Audience audience) {
        return told(audience).findFirst();
    }

    /** The telling in whole, or the decision not to tell; empty while that is still to be done. */
    Optional<Taken<Step>> settled(Audience audience) {
        return told(audience).filter(each -> each.step().kind() != Kind.TOLD_IN_PART).findFirst();
    }

    Optional<Taken<Step>> closed() {
        return steps.stream().filter(each -> each.step().kind() == Kind.CLOSED).findFirst();
    }

    private Stream<Taken<Step>> told(Audience audience) {
        return steps.stream().filter(each -> each.step().audience() == audience);
    }
}
