package org.panke.consent.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.panke.consent.Digest;

/**
 * What the law asks of one site on one day.
 *
 * @param packs all that hold
 * @param terms of each field the strictest value
 * @param isKnown whether there is a pack for the place, and everything is answered
 * @param isReviewed whether a named reviewer has signed every one of the packs
 */
public record InForce(Site site, LocalDate day, List<Pack> packs, Terms terms, boolean isKnown, boolean isReviewed) {
    public InForce {
        packs = List.copyOf(packs);
    }

    /** One pack's value of a field, and where it has it from. */
    public record Source(Pack pack, Object value, List<Citation> citations) {}

    /** What holds. A field of {@link Fields#required()} always has a value. */
    public <T> Optional<T> get(Field<T> field) {
        return terms.get(field);
    }

    /** Whether a duty holds; one that nobody has named does not. */
    public boolean asks(Field<Boolean> duty) {
        return get(duty).orElse(false);
    }

    /** Every pack that says something of a field, with its sources: shown wherever the value is shown. */
    public List<Source> sources(Field<?> field) {
        List<Source> sources = new ArrayList<>();
        for (Pack pack : packs) {
            pack.terms().written(field).ifPresent(value -> sources.add(new Source(pack, value, pack.sources(field))));
        }
        return sources;
    }

    /** The packs that somebody should look at again. */
    public List<Pack> due() {
        return packs.stream().filter(each -> each.isDue(day)).toList();
    }

    /** The packs that were left too long; while there is one, faces are prohibited. */
    public List<Pack> overdue() {
        return packs.stream().filter(each -> each.isOverdue(day)).toList();
    }

    /**
     * What the site may switch on and has: its own packs' wishes, within what all permit. One to many only by a site's own
     * pack, and nothing at all where faces are prohibited.
     */
    public Set<Comparison> enabled() {
        Set<Comparison> enabled = new TreeSet<>();
        packs.forEach(each -> enabled.addAll(each.enabled()));
        enabled.retainAll(get(Fields.FACE_PERMITTED).orElse(Set.of()));
        return get(Fields.FACE_MODE).equals(Optional.of(FaceMode.CONSENT)) ? Set.copyOf(enabled) : Set.of();
    }

    /** Of what is asked, and by which packs: what an assessment was made for. */
    public Digest digest() {
        return Digest.of(List.of(terms.written(), packs.stream().map(each -> each.digest().hex()).toList()));
    }
}
