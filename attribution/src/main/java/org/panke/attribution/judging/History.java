package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;

/** Everything known of one person in one project, with every phone that was found to be theirs. */
final class History {
    private final List<Person> phones = new ArrayList<>(1);
    private final List<Claim> claims = new ArrayList<>(1);
    private final List<StandingVerdict> verdicts = new ArrayList<>(1);
    private final List<Purchase> purchases = new ArrayList<>(0);
    private final Presence presence = new Presence();
    private @Nullable StandingVerdict standing;
    private boolean erasureAsked;

    History(Person phone) {
        phones.add(phone);
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

    Presence presence() {
        return presence;
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
        verdicts.add(verdict);
        standing = verdict;
    }

    /** What stands from now on, of the verdicts given. */
    void stand(@Nullable StandingVerdict verdict) {
        standing = verdict;
    }

    /** Whether another's, or a natural, protection covered them when this was accepted. */
    boolean wasProtectedAgainst(Claim claim) {
        for (StandingVerdict verdict : verdicts) {
            if (verdict.protectedAgainst(claim)) {
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

    void askErasure() {
        erasureAsked = true;
    }

    /**
     * Whether they asked to be forgotten and nothing asks to remember: no channel's protection, no subscription on its
     * way, no open case.
     */
    boolean isToBeForgotten(Instant at) {
        if (!erasureAsked) {
            return false;
        }
        StandingVerdict now = standing(at);
        boolean needed = now != null && (!now.isNatural() || now.openCase() != null);
        for (StandingVerdict verdict : verdicts) {
            needed |= verdict.openCase() != null;
        }
        for (Purchase purchase : purchases) {
            needed |= purchase.holds() && purchase.contract.isOnItsWay();
        }
        return !needed;
    }

    /** Takes in everything of another person who turned out to be the same; what stands is for the caller to say. */
    void absorb(History other) {
        phones.addAll(other.phones);
        claims.addAll(other.claims);
        verdicts.addAll(other.verdicts);
        purchases.addAll(other.purchases);
        claims.sort(Comparator.comparingLong(claim -> claim.sequence));
        verdicts.sort(Comparator.comparingLong(verdict -> verdict.sequence));
        presence.absorb(other.presence);
        erasureAsked |= other.erasureAsked;
    }

    /** Gives back what belongs to one phone, as a person of its own. */
    History split(Person phone) {
        History own = new History(phone);
        phones.remove(phone);
        verdicts.removeIf(StandingVerdict::isMerge);
        move(claims, own.claims, claim -> claim.isOn(phone));
        move(verdicts, own.verdicts, verdict -> verdict.phone.number() == phone.number());
        move(purchases, own.purchases, purchase -> purchase.phone == phone.number());
        own.erasureAsked = erasureAsked;
        return own;
    }

    /** A claim that is over matters only to a mask accepted while it was live. */
    void dropClaimsNoMaskCanMeet(LookAlikes lookAlikes) {
        for (Person phone : phones) {
            for (MaskId mask : phone.masks()) {
                if (!lookAlikes.claims(mask).isEmpty()) {
                    return;
                }
            }
        }
        claims.removeIf(Claim::isOver);
    }

    /** The verdict given last, among those of this person's own phones. */
    @Nullable StandingVerdict lastGiven() {
        return verdicts.isEmpty() ? null : verdicts.getLast();
    }

    private static <T> void move(List<T> from, List<T> to, Predicate<T> which) {
        from.stream().filter(which).forEach(to::add);
        from.removeIf(which);
    }
}
