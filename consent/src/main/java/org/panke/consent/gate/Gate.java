package org.panke.consent.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.panke.consent.packs.Citation;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.FaceMode;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;

/**
 * Whether one comparison may be made at one site, and why. It is open only where every condition holds, and what is not
 * reported counts as not held.
 *
 * @param findings of every condition that was asked
 */
public record Gate(Comparison comparison, List<Finding> findings) {
    /** What a demonstration goes without: counsel's word on packs, and a threshold measured on people. */
    public static final Set<Condition> NOT_DEMONSTRATED =
        Collections.unmodifiableSet(EnumSet.of(Condition.REVIEWED, Condition.CALIBRATED));
    private static final Set<Condition.Of> OF_A_SITE = EnumSet.of(Condition.Of.LAW, Condition.Of.SITE);

    public Gate {
        findings = List.copyOf(findings);
    }

    /**
     * How one condition stands.
     *
     * @param sources what the packs say of it, with their citations
     * @param grounds who else asks for it: laws and standards about which packs have no field
     */
    public record Finding(Condition condition, State state, List<InForce.Source> sources, List<Citation> grounds) {
        public Finding {
            sources = List.copyOf(sources);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Whether the site could offer it to anybody.
     *
     * @param reported how the conditions of the site stand; what the law says is taken from {@code law} alone
     */
    public static Gate ofSite(InForce law, Comparison comparison, Map<Condition, State> reported) {
        return of(law, comparison, reported, OF_A_SITE);
    }

    /** The same in a demonstration, which shows drawn people to one machine and ends with it: nothing else is let go. */
    public static Gate ofDemonstration(InForce law, Comparison comparison, Map<Condition, State> reported) {
        return new Gate(comparison, ofSite(law, comparison, reported).findings.stream()
            .map(each -> NOT_DEMONSTRATED.contains(each.condition)
                ? new Finding(each.condition, State.NOT_ASKED, each.sources, each.grounds)
                : each)
            .toList());
    }

    /** Whether it may be made of the one person who is there. */
    public static Gate ofPerson(InForce law, Comparison comparison, Map<Condition, State> reported) {
        return of(law, comparison, reported, EnumSet.allOf(Condition.Of.class));
    }

    public boolean isOpen() {
        return findings.stream().allMatch(each -> each.state().isEnough());
    }

    /** What keeps it closed; none where it is open. */
    public List<Finding> missing() {
        return findings.stream().filter(each -> !each.state().isEnough()).toList();
    }

    private static Gate of(InForce law, Comparison comparison, Map<Condition, State> reported,
            Set<Condition.Of> asked) {
        List<Finding> findings = new ArrayList<>();
        for (Condition each : Condition.values()) {
            if (asked.contains(each.of()) && each.isFor(comparison)) {
                State state = each.of() == Condition.Of.LAW
                    ? State.held(holds(each, law, comparison))
                    : state(each, law, reported);
                findings.add(new Finding(each, state, sources(each, law), Grounds.of(each, law)));
            }
        }
        return new Gate(comparison, findings);
    }

    private static boolean holds(Condition condition, InForce law, Comparison comparison) {
        return switch (condition) {
            case PACK_KNOWN -> law.isKnown();
            case PACK_CURRENT -> law.overdue().isEmpty();
            case PERMITTED -> law.get(Fields.FACE_MODE).equals(Optional.of(FaceMode.CONSENT));
            case REVIEWED -> law.isReviewed();
            case SWITCHED_ON -> law.enabled().contains(comparison);
            default -> false;
        };
    }

    /** Nobody can report that the law does not ask; that follows from the packs. */
    private static State state(Condition condition, InForce law, Map<Condition, State> reported) {
        boolean isAsked = switch (condition) {
            case FILING -> law.get(Fields.FILING_THRESHOLD).isPresent();
            case OFFICER -> law.get(Fields.OFFICER_THRESHOLD).isPresent();
            default -> true;
        };
        State state = reported.getOrDefault(condition, State.UNKNOWN);
        return !isAsked ? State.NOT_ASKED : state == State.NOT_ASKED ? State.UNKNOWN : state;
    }

    private static List<InForce.Source> sources(Condition condition, InForce law) {
        List<InForce.Source> sources = new ArrayList<>();
        for (Field<?> field : condition.fields()) {
            sources.addAll(law.sources(field));
        }
        return sources;
    }
}
