package org.panke.consent.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.panke.consent.Digest;
import org.panke.consent.Said;

/**
 * What the law asks of one site on one day.
 *
 * @param packs all that hold
 * @param inside those of them that are of places inside the wide one that the site says
 * @param terms of each field the strictest value
 * @param isKnown whether the place exists, there is a pack for it, and everything is answered
 * @param isReviewed whether a named reviewer has signed every one of the packs
 */
public record InForce(Site site, LocalDate day, List<Pack> packs, List<Pack> inside, Terms terms, boolean isKnown,
        boolean isReviewed) {
    public InForce {
        packs = List.copyOf(packs);
        inside = List.copyOf(inside);
    }

    /** One pack's value of a field, where it has it from, and what a reader must know of it. */
    public record Source(Pack pack, Object value, List<Citation> citations, List<Said> notes) {}

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
            pack.terms().written(field)
                .ifPresent(value -> sources.add(new Source(pack, value, pack.sources(field), pack.notes(field))));
        }
        return sources;
    }

    /** What whoever shows what holds says of the places: why they count for nothing, or for more than somebody expects. */
    public List<Said> remarks() {
        List<Said> remarks = new ArrayList<>();
        site.places().stream().filter(place -> !place.isReal()).sorted(Comparator.comparing(Jurisdiction::toString))
            .forEach(place -> remarks.add(new Said("没有 " + place + " 这个地方：按禁止处理。",
                "There is no " + place + ": treated as prohibited.")));
        if (!inside.isEmpty()) {
            String packs = inside.stream().map(Pack::toString).collect(Collectors.joining(", "));
            remarks.add(new Said("所写的地方范围较大，案场可能在其中任何一处；其中各地更严的规定因此也适用：" + packs + "。写到城市或者区县，就只看那里。",
                "The place is a wide one and the office may be anywhere in it, so what is stricter somewhere inside it holds as"
                    + " well: " + packs + ". Say the city or the district, and only that counts."));
        }
        return remarks;
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
