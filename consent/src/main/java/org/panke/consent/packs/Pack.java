package org.panke.consent.packs;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Digest;
import org.panke.consent.Said;
import org.panke.consent.Word;

/**
 * What the law of one place asks, in one version.
 *
 * @param site the one project whose own pack this is; null for the law of a place
 * @param parents ids of the packs it lies under beside those of the wider places
 * @param effectiveTo the last day, or null
 * @param reviewedOn when somebody last looked whether it still says what the law says
 * @param reviewBy until when somebody must look again
 * @param enabled what the site of {@code site} switches on; empty in every other pack
 * @param notes what a reader must know and no rule checks, by field or group
 */
public record Pack(String id, int version, Jurisdiction jurisdiction, @Nullable String site, Set<String> parents,
        LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, LocalDate reviewedOn, LocalDate reviewBy,
        Set<LegalForm> legalForm, Confidence confidence, Terms terms, Set<Comparison> enabled,
        List<Citation> citations, Map<String, Said> notes) {
    /** How long a pack still counts after somebody should have looked at it: the product's own choice. */
    public static final Period GRACE = Period.ofDays(30);
    /** How long what somebody looked at may go without another look: the product's own choice. */
    static final Period REVIEWED_FOR = Period.ofYears(1);

    public Pack {
        parents = Set.copyOf(parents);
        legalForm = Set.copyOf(legalForm);
        enabled = Set.copyOf(enabled);
        citations = List.copyOf(citations);
        notes = Map.copyOf(notes);
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("a pack ends before it begins");
        }
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Whether there is a day on which both hold. */
    boolean meets(Pack other) {
        return isInForce(other.effectiveFrom) || other.isInForce(effectiveFrom);
    }

    /** Whether somebody should have looked at it again by this day. */
    public boolean isDue(LocalDate day) {
        return day.isAfter(reviewBy);
    }

    /** Whether it was left so long that nobody knows whether it still says what the law says. */
    public boolean isOverdue(LocalDate day) {
        return day.isAfter(reviewBy.plus(GRACE));
    }

    /** The sources of what it says of a field. */
    public List<Citation> sources(Field<?> field) {
        return citations.stream().filter(each -> each.covers(field)).toList();
    }

    /** What a reader of what it says of a field must know. */
    public List<Said> notes(Field<?> field) {
        return Stream.of(field.name(), field.group()).flatMap(each -> Stream.ofNullable(notes.get(each))).toList();
    }

    /** Of everything it says, sources included: what a reviewer signs. */
    public Digest digest() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", id);
        said.put("version", version);
        said.put("jurisdiction", jurisdiction.toString());
        said.put("site", site == null ? "" : site);
        said.put("parents", new TreeSet<>(parents));
        said.put("effectiveFrom", effectiveFrom.toString());
        said.put("effectiveTo", effectiveTo == null ? "" : effectiveTo.toString());
        said.put("reviewedOn", reviewedOn.toString());
        said.put("reviewBy", reviewBy.toString());
        said.put("legalForm", words(legalForm));
        said.put("confidence", confidence.word());
        said.put("terms", terms.written());
        said.put("enabled", words(enabled));
        said.put("citations", citations.stream().map(Citation::written).toList());
        Map<String, Object> noted = new LinkedHashMap<>();
        notes.forEach((field, note) -> noted.put(field, Citation.written(note)));
        said.put("notes", noted);
        return Digest.of(said);
    }

    private static List<String> words(Set<? extends Word> words) {
        return new ArrayList<>(new TreeSet<>(words.stream().map(Word::word).toList()));
    }

    /** As in {@code cn-320100/1}. */
    @Override
    public String toString() {
        return id + "/" + version;
    }
}
