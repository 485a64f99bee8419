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
    private final List<Join> joins = new ArrayList<>(0);
    private boolean erasureAsked;

    /** Two phones were found to be one person's. */
    private record Join(Person one, Person other) {
        boolean has(Person phone) {
            return one.equals(phone) || other.equals(phone);
        }

        Person otherThan(Person phone) {
            return one.equals(phone) ? other : one;
        }
    }

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

    /** Every verdict given at one of their phones, in order. */
    List<StandingVerdict> verdicts() {
        return verdicts;
    }

    /** The contracts they buy, neither signed nor cancelled. */
    List<Contract> contractsOnTheirWay() {
        return purchases.stream().filter(Purchase::holds).map(purchase -> purchase.contract)
            .filter(Contract::isOnItsWay).distinct().toList();
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
            needed |= purchase.holds() && purchase.contract.isOpen();
        }
        return !needed;
    }

    /** Takes in everything of another person who turned out to be the same; what stands is for the caller to say. */
    void absorb(History other, Person here, Person there) {
        joins.addAll(other.joins);
        joins.add(new Join(here, there));
        phones.addAll(other.phones);
        claims.addAll(other.claims);
        verdicts.addAll(other.verdicts);
        purchases.addAll(other.purchases);
        claims.sort(Comparator.comparingLong(claim -> claim.sequence));
        verdicts.sort(StandingVerdict.BY_SEQUENCE);
        presence.absorb(other.presence);
        erasureAsked |= other.erasureAsked;
    }

    /**
     * Undoes the join of two phones, or else the last one on the way from the one to the other.
     *
     * @return the person that {@code other} is now, with every phone that came with it
     */
    History split(Person phone, Person other) {
        joins.remove(lastOnTheWay(phone, other));
        List<Person> gone = reach(other);
        History own = new History(other);
        own.phones.clear();
        move(phones, own.phones, gone::contains);
        move(joins, own.joins, join -> gone.contains(join.one()));
        move(claims, own.claims, claim -> claim.party instanceof Person person && gone.contains(person));
        move(verdicts, own.verdicts, verdict -> gone.contains(verdict.phone));
        move(purchases, own.purchases, purchase -> gone.contains(purchase.phone));
        own.erasureAsked = erasureAsked;
        return own;
    }

    private Join lastOnTheWay(Person phone, Person other) {
        for (Join join : joins) {
            if (join.has(phone) && join.has(other)) {
                return join;
            }
        }
        List<Join> all = List.copyOf(joins);
        for (Join join : all) {
            if (join.has(other)) {
                joins.remove(join);
                boolean apart = !reach(other).contains(phone);
                joins.add(join);
                if (apart) {
                    return join;
                }
            }
        }
        throw new IllegalStateException("two phones of one person that nothing joined");
    }

    private List<Person> reach(Person from) {
        List<Person> reached = new ArrayList<>(List.of(from));
        for (int i = 0; i < reached.size(); i++) {
            Person at = reached.get(i);
            joins.stream().filter(join -> join.has(at)).map(join -> join.otherThan(at))
                .filter(next -> !reached.contains(next)).forEach(reached::add);
        }
        return reached;
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

    /** Takes out the merges of which a part is no longer theirs. */
    List<StandingVerdict> dropMergesOfOthers() {
        List<StandingVerdict> dropped = verdicts.stream()
            .filter(verdict -> verdict.merged().stream().anyMatch(part -> !phones.contains(part.phone))).toList();
        verdicts.removeAll(dropped);
        return dropped;
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
