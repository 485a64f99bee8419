package org.panke.server.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.server.incident.Step.Audience;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.platform.Said;

/**
 * An incident as the console shows it.
 *
 * @param version how many steps were taken; also the entity tag
 * @param parts what the law asks to tell, in its order
 * @param missing of those, what nobody has said yet
 * @param tellings whom it was told, and whom not
 * @param steps the newest last
 */
record IncidentFile(String id, long version, Instant openedAt, String openedBy, Instant knownAt, List<Shown> parts,
        List<Part> missing, IncidentClock.Clock clock, List<Telling> tellings, @Nullable Instant closedAt,
        List<Done> steps) {
    /**
     * One thing that the law asks to tell.
     *
     * @param isCount whether it is a number
     * @param articles which law asks for it
     * @param words null while nobody has said it
     */
    record Shown(Part part, boolean isCount, Said title, Said articles, @Nullable String words) {
    }

    /**
     * How it stands with whom the law wants told.
     *
     * @param state OPEN, IN_PART, TOLD, NOT_TOLD
     * @param at null while it is open
     */
    record Telling(Audience audience, String state, @Nullable Instant at) {
    }

    /**
     * A step that was taken. Nothing of it changes any more.
     *
     * @param parts what was found out with it
     * @param digest over the step and the one before
     */
    record Done(long number, Instant at, String by, Step.Kind kind, @Nullable Audience audience,
            Map<Part, String> parts, @Nullable String to, @Nullable Instant toldAt, @Nullable String reference,
            @Nullable String reasons, String digest) {
    }

    static IncidentFile of(Incident incident, IncidentClock.Clock clock) {
        Taken<Step> first = incident.steps().getFirst();
        Map<Part, String> said = incident.parts();
        return new IncidentFile(incident.id(), incident.version(), first.at(), first.by(), incident.knownAt(),
            Stream.of(Part.values())
                .map(part -> new Shown(part, part.isCount(), part.title(), part.articles(), said.get(part))).toList(),
            incident.missing(), clock, Stream.of(Audience.values()).map(each -> telling(incident, each)).toList(),
            incident.closed().map(Taken::at).orElse(null), incident.steps().stream().map(IncidentFile::done).toList());
    }

    private static Telling telling(Incident incident, Audience audience) {
        Optional<Taken<Step>> last = incident.settled(audience).or(() -> incident.answered(audience));
        return new Telling(audience, last.map(each -> switch (each.step().kind()) {
            case TOLD_IN_PART -> "IN_PART";
            case NOT_TOLD -> "NOT_TOLD";
            default -> "TOLD";
        }).orElse("OPEN"), last.map(each -> told(each)).orElse(null));
    }

    private static Instant told(Taken<Step> taken) {
        Instant at = taken.step().toldAt();
        return at == null ? taken.at() : at;
    }

    private static Done done(Taken<Step> taken) {
        Step step = taken.step();
        return new Done(taken.number(), taken.at(), taken.by(), step.kind(), step.audience(), step.parts(), step.to(),
            step.toldAt(), step.reference(), step.reasons(), taken.digest());
    }
}
