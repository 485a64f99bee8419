package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;

/** Everything known of one person in one project, with every phone that was found to be theirs. */
final class History {
    private List<Person> phones;
    private List<Claim> claims = List.of();
    private List<StandingVerdict> verdicts = List.of();
    private List<Purchase> purchases = List.of();
    private @Nullable Presence presence;
    private @Nullable StandingVerdict standing;
    private Joins joins = Joins.NONE;
    private boolean erasureAsked;

    History(Person phone) {
        phones = List.of(phone);
    }

    List<Person> phones() {
        return phones;
    }

    /** The registrations on their full phones, in order of acceptance. */
    List<Claim> claims() {
        return claims;
    }

    List<Purchase> purchases() {
        return purchases;
    }

    /** Every verdict given at one of their phones, in order. */
    List<StandingVerdict> verdicts() {
        return verdicts;
    }

    /** The contracts they buy, neither signed nor cancelled. */
    List<Contract> contractsOnTheirWay() {
        return purchases.isEmpty() ? List.of()
            : purchases.stream().filter(Purchase::holds).map(purchase -> purchase.contract)
                .filter(Contract::isOnItsWay).distinct().toList();
    }

    /** What the signals remember of them. */
    Presence presence() {
        Presence known = presence;
        if (known == null) {
            known = new Presence();
            presence = known;
        }
        return known;
    }

    /** Whether the signals remember anything of them. */
    boolean hasPresence() {
        return presence != null;
    }

    void add(Claim claim) {
        claims = Grown.by(claims, claim);
    }

    void add(Purchase purchase) {
        purchases = Grown.by(purchases, purchase);
    }

    /** The verdict that stands, if one does. */
    @Nullable StandingVerdict standing(Instant at) {
        return standing != null && standing.stands(at) ? standing : null;
    }

    /** The latest verdict, whether it still stands or not. */
    @Nullable StandingVerdict latest() {
        return standing;
    }

    void give(StandingVerdict verdict) {
        verdicts = Grown.by(verdicts, verdict);
        standing = verdict;
    }

    /** What stands from now on, of the verdicts given. */
    void stand(@Nullable StandingVerdict verdict) {
        standing = verdict;
    }

    /** Both are one owner's: the earlier stands, for as long as either did. */
    void standTogether(StandingVerdict one, StandingVerdict other) {
        StandingVerdict earlier = one.sequence < other.sequence ? one : other;
        StandingVerdict later = earlier == one ? other : one;
        earlier.takeLater(later.until());
        earlier.partOf = null;
        later.partOf = earlier;
        standing = earlier;
    }

    /** Whether another's, or a natural, protection covered them when this was accepted. */
    boolean wasProtectedAgainst(Claim claim) {
        for (StandingVerdict verdict : verdicts) {
            if (verdict.protectedAgainst(claim) && !isWithin(verdict)) {
                return true;
            }
        }
        return false;
    }

    /** Whether they were a buyer in this project when something with this sequence happened. */
    boolean wasBuyer(long sequence) {
        for (Purchase purchase : purchases) {
            if (purchase.held(sequence)) {
                return true;
            }
        }
        return false;
    }

    /** The first natural verdict that had been given by an instant and had not run out; null where there is none. */
    @Nullable StandingVerdict naturalAt(Instant instant) {
        for (StandingVerdict verdict : verdicts) {
            if (verdict.isNatural() && verdict.ranAt(instant)) {
                return verdict;
            }
        }
        return null;
    }

    void askErasure() {
        erasureAsked = true;
    }

    /** Whether they are to be erased and nothing asks to remember. */
    boolean isToBeForgotten(Instant at) {
        return erasureAsked && !isNeeded(at);
    }

    /** Whether something asks to remember them: a channel's protection, a subscription on its way, an open case. */
    boolean isNeeded(Instant at) {
        StandingVerdict now = standing(at);
        boolean needed = now != null && (!now.isNatural() || now.openCase() != null);
        for (StandingVerdict verdict : verdicts) {
            needed |= verdict.openCase() != null;
        }
        for (Purchase purchase : purchases) {
            needed |= purchase.holds() && purchase.contract.isOpen();
        }
        return needed;
    }

    /** Takes in everything of another person who turned out to be the same; what stands is for the caller to say. */
    void absorb(History other, Joins.Join join) {
        joins = joins.with(other.joins, join);
        phones = both(phones, other.phones);
        claims = both(claims, other.claims);
        verdicts = both(verdicts, other.verdicts);
        purchases = both(purchases, other.purchases);
        claims.sort(Comparator.comparingLong(claim -> claim.sequence));
        verdicts.sort(StandingVerdict.BY_SEQUENCE);
        presence().absorb(other.presence());
        erasureAsked |= other.erasureAsked;
    }

    /**
     * Undoes the join that made the two phones one person's.
     *
     * @return the person that {@code other} is now, with every phone that came with it
     */
    History split(Person phone, Person other) {
        Joins apart = joins.without(phone, other);
        History own = part(apart, apart.reach(other));
        History rest = part(apart, apart.reach(phone));
        joins = rest.joins;
        phones = rest.phones;
        claims = rest.claims;
        verdicts = rest.verdicts;
        purchases = rest.purchases;
        return own;
    }

    private History part(Joins apart, List<Person> own) {
        History part = new History(own.getFirst());
        part.phones = own;
        part.joins = apart.among(own);
        part.claims = only(claims, claim -> own.stream().anyMatch(claim::isOn));
        part.verdicts = only(verdicts, verdict -> own.contains(verdict.phone));
        part.purchases = only(purchases, purchase -> own.contains(purchase.phone));
        part.erasureAsked = erasureAsked;
        return part;
    }

    /** A claim that is over matters only to a mask accepted while it was live. */
    void dropClaimsNoMaskCanMeet(LookAlikes lookAlikes) {
        for (Claim claim : claims) {
            if (claim.isOver()) {
                claims = canBeMet(lookAlikes) ? claims : only(claims, each -> !each.isOver());
                return;
            }
        }
    }

    private boolean canBeMet(LookAlikes lookAlikes) {
        for (Person phone : phones) {
            for (MaskId mask : phone.masks()) {
                if (lookAlikes.hasClaims(mask)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes out the merges of which a part is no longer theirs. */
    List<StandingVerdict> dropMergesOfOthers() {
        List<StandingVerdict> dropped = verdicts.stream()
            .filter(verdict -> verdict.merged().stream().anyMatch(part -> !phones.contains(part.phone))).toList();
        verdicts = only(verdicts, verdict -> !dropped.contains(verdict));
        return dropped;
    }

    /** What two verdicts became one of them that was given on this person's phones. */
    @Nullable StandingVerdict ownOf(StandingVerdict merge) {
        return merge.merged().stream().filter(part -> phones.contains(part.phone)).findFirst().orElse(null);
    }

    /** What stands of the verdicts of this person's own phones, or was given last where none does. */
    @Nullable StandingVerdict ownStanding(Instant at) {
        for (StandingVerdict verdict : verdicts) {
            if (verdict.stands(at) && !isPart(verdict)) {
                return verdict;
            }
        }
        return verdicts.reversed().stream().filter(verdict -> !isPart(verdict)).findFirst().orElse(null);
    }

    /** Whether another of theirs stands for it: what it was merged into, or the earlier one of the same owner. */
    private boolean isPart(StandingVerdict verdict) {
        return isWithin(verdict) || verdicts.stream().anyMatch(each -> each.merged().contains(verdict));
    }

    /** Whether the earlier one of the same owner speaks for it. */
    private boolean isWithin(StandingVerdict verdict) {
        return verdict.partOf != null && phones.contains(verdict.partOf.phone);
    }

    /**
     * Two people decided about one of their verdicts: where nothing stands, it does, as long as its time is not over; with
     * another of the same owner they are one; against another's it holds no longer.
     */
    void decided(StandingVerdict verdict, Instant at) {
        StandingVerdict now = standing(at);
        if (now == null) {
            verdict.partOf = null;
            standing = verdict.stands(at) ? verdict : standing;
        } else if (!now.all().contains(verdict)) {
            if (now.hasSameOwner(verdict)) {
                standTogether(now, verdict);
            } else {
                verdict.endBy(at);
            }
        }
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static <T> List<T> only(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).collect(Collectors.toCollection(ArrayList::new));
    }
}
