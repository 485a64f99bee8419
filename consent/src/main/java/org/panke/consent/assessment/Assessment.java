package org.panke.consent.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.PiaSection;

/**
 * What somebody found, before anything was processed, about what it does to people.
 *
 * @param by who answers for it, by name
 * @param of what was assessed
 * @param sections what was found on each question; a blank answer is none
 */
public record Assessment(String by, LocalDate on, Configuration of, Map<PiaSection, String> sections) {
    public Assessment {
        sections = Map.copyOf(sections);
    }

    /** How it stands beside what is done now. */
    public sealed interface Standing {
        /** It is whole, and of what is done now. */
        record Holds() implements Standing {}

        /** Nothing was assessed. */
        record None() implements Standing {}

        /** Questions are open. */
        record Incomplete(Set<PiaSection> open) implements Standing {
            public Incomplete {
                open = Set.copyOf(open);
            }
        }

        /** Something else is done now than was assessed. */
        record Stale(SortedSet<String> changed) implements Standing {}
    }

    /**
     * How an assessment stands.
     *
     * @param assessment the newest; null where there is none
     * @param now what is done now
     */
    public static Standing standing(@Nullable Assessment assessment, InForce law, Configuration now) {
        if (assessment == null) {
            return new Standing.None();
        }
        Set<PiaSection> open = EnumSet.noneOf(PiaSection.class);
        open.addAll(law.get(Fields.PIA_SECTIONS).orElse(Set.of()));
        open.removeIf(section -> !assessment.sections.getOrDefault(section, "").isBlank());
        SortedSet<String> changed = assessment.of.differences(now);
        return !open.isEmpty()
            ? new Standing.Incomplete(open)
            : changed.isEmpty() ? new Standing.Holds() : new Standing.Stale(changed);
    }

    /**
     * Whether it may be deleted: not while what was assessed is in use, nor for as long after its end as the law says.
     *
     * @param endOfUse the last day on which it was in use; null while it is
     */
    public boolean mayBeDeleted(InForce law, @Nullable LocalDate endOfUse, LocalDate day) {
        Optional<Period> keep = law.get(Fields.PIA_KEEP);
        return endOfUse != null && keep.isPresent() && day.isAfter(endOfUse.plus(keep.get()));
    }
}
