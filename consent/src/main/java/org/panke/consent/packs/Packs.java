package org.panke.consent.packs;

import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The packs that are known, the reviews of them that hold, and which of them apply to a site on a day. Never changes.
 *
 * <p>A site is under the packs of its places, of the wider places these lie in, of the parents they name, and under its
 * own. All that are in force hold beside each other, and the stricter value wins, so a child that is older than its
 * parent stays in force. Whoever says no more than a wide place may be anywhere in it: what holds somewhere inside it holds
 * too. Where what holds does not answer everything, or was not looked at for too long, or a place does not exist, the
 * default holds as well: prohibited.
 */
public final class Packs {
    private final List<Pack> known;
    private final Set<Pack> reviewed;
    private final List<Review> reviews;
    private final Map<String, PublicKey> reviewers;

    private Packs(List<Pack> known, Set<Pack> reviewed, List<Review> reviews, Map<String, PublicKey> reviewers) {
        this.known = known;
        this.reviewed = reviewed;
        this.reviews = reviews;
        this.reviewers = reviewers;
    }

    /** None but the default, and who may review. */
    public static Packs beginning(Pack standard, List<Review> reviews, Map<String, PublicKey> reviewers) {
        boolean isDefault = standard.jurisdiction().equals(Jurisdiction.ANY)
            && standard.terms().get(Fields.FACE_MODE).equals(Optional.of(FaceMode.PROHIBITED));
        if (!isDefault) {
            throw new IllegalArgumentException("the default is for any place, and prohibits");
        }
        return new Packs(List.of(), Set.of(), List.copyOf(reviews), Map.copyOf(reviewers)).with(standard);
    }

    /**
     * These, and one more.
     *
     * @throws IllegalArgumentException where it has {@link #faults}
     */
    public Packs with(Pack pack) {
        List<Fault> faults = faults(pack);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(pack + ": " + faults);
        }
        List<Pack> more = new ArrayList<>(known);
        more.add(pack);
        more.sort(Comparator.comparing(Pack::id).thenComparingInt(Pack::version));
        Set<Pack> withReview = new LinkedHashSet<>(reviewed);
        if (isReviewed(pack)) {
            withReview.add(pack);
        }
        return new Packs(List.copyOf(more), withReview, reviews, reviewers);
    }

    /** Why a pack cannot stand beside these; none where it can. */
    public List<Fault> faults(Pack pack) {
        return new Faults(this).of(pack);
    }

    public List<Pack> known() {
        return known;
    }

    /** What the law asks of a site at an instant. */
    public InForce at(Site site, Instant at) {
        return on(site, site.day(at));
    }

    /** What the law asks of a site on one of its days. */
    public InForce on(Site site, LocalDate day) {
        List<Pack> holding = new ArrayList<>(under(site).filter(each -> each.isInForce(day)).toList());
        boolean isKnown = holding.stream().anyMatch(each -> !each.jurisdiction().equals(Jurisdiction.ANY))
            && merged(holding).fields().containsAll(Fields.required())
            && site.places().stream().allMatch(Jurisdiction::isReal);
        List<Pack> inside =
            inside(site).filter(each -> each.isInForce(day) && !holding.contains(each)).toList();
        holding.addAll(inside);
        if (!isKnown || holding.stream().anyMatch(each -> each.isOverdue(day))) {
            known.stream().filter(each -> each.jurisdiction().equals(Jurisdiction.ANY) && each.isInForce(day))
                .filter(each -> !holding.contains(each)).forEach(holding::add);
        }
        return new InForce(site, day, holding, inside, merged(holding), isKnown, reviewed.containsAll(holding));
    }

    /** Whether a reviewer whom the site knows has signed this pack as it is. */
    public boolean isReviewed(Pack pack) {
        return reviews.stream().anyMatch(review -> {
            PublicKey key = reviewers.get(review.reviewer());
            return key != null && review.isOf(pack, key);
        });
    }

    /** Whether something of a group, such as filing, is asked above this pack while it holds. */
    public boolean isAskedAbove(Pack pack, String group) {
        return above(pack).stream().filter(parent -> parent.meets(pack))
            .anyMatch(parent -> parent.terms().fields().stream().anyMatch(field -> field.group().equals(group)));
    }

    /** The packs that stand above this one, whenever they hold. */
    List<Pack> above(Pack pack) {
        List<Jurisdiction> places = new ArrayList<>(pack.jurisdiction().wider());
        places.add(pack.jurisdiction());
        return withParents(known.stream().filter(each -> each.site() == null && !each.id().equals(pack.id()))
            .filter(each -> places.contains(each.jurisdiction()) || pack.parents().contains(each.id())));
    }

    private Stream<Pack> under(Site site) {
        Set<Jurisdiction> places = new LinkedHashSet<>(site.places());
        site.places().forEach(place -> places.addAll(place.wider()));
        return withParents(known.stream().filter(each -> each.site() == null
            ? places.contains(each.jurisdiction())
            : each.site().equals(site.project()))).stream();
    }

    /** Of places inside those that the site says; a place counts no more where a narrower one in it is said as well. */
    private Stream<Pack> inside(Site site) {
        List<Jurisdiction> narrowest = site.places().stream().filter(place -> site.places().stream()
            .noneMatch(other -> other.isIn(place) && !place.isIn(other))).toList();
        return known.stream()
            .filter(each -> each.site() == null && narrowest.stream().anyMatch(each.jurisdiction()::isIn));
    }

    private List<Pack> withParents(Stream<Pack> packs) {
        Set<Pack> all = new LinkedHashSet<>();
        List<Pack> open = packs.toList();
        while (!open.isEmpty()) {
            Set<Pack> added = new LinkedHashSet<>(open);
            added.removeAll(all);
            all.addAll(added);
            open = known.stream()
                .filter(each -> added.stream().anyMatch(child -> child.parents().contains(each.id()))).toList();
        }
        return List.copyOf(all);
    }

    private static Terms merged(List<Pack> packs) {
        return packs.stream().map(Pack::terms).reduce(Terms.NONE, Terms::and);
    }
}
