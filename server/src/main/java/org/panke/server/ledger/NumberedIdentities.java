package org.panke.server.ledger;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Fact;
import org.panke.attribution.Identities;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Mask;
import org.panke.attribution.MaskId;
import org.panke.attribution.Party;
import org.panke.attribution.Person;
import org.panke.attribution.Phone;
import org.panke.server.judge.Named;
import org.panke.server.people.StoredIdentities;

/** Gives whoever has no number yet the one that an event's fact has for them, as another store gave it. */
final class NumberedIdentities implements Identities {
    private final StoredIdentities stored;
    private final Fact fact;
    private final Queue<Person> persons;
    private final Queue<IdentityHash> identities;

    NumberedIdentities(StoredIdentities stored, Fact fact) {
        this.stored = stored;
        this.fact = fact;
        this.persons = new ArrayDeque<>(persons(fact));
        this.identities = new ArrayDeque<>(identities(fact));
    }

    /** Takes a number that stands in a fact. */
    interface Numbered {
        void of(String kind, int number);
    }

    /** Every number in a fact. */
    static void each(Fact fact, Numbered number) {
        persons(fact).forEach(person -> {
            number.of("phone", person.number());
            person.masks().forEach(mask -> number.of("mask", mask.number()));
        });
        MaskId mask = mask(fact);
        if (mask != null) {
            number.of("mask", mask.number());
        }
        if (surname(fact) > 0) {
            number.of("surname", surname(fact) - 1);
        }
        identities(fact)
            .forEach(identity -> StoredIdentities.numberOf(identity).ifPresent(each -> number.of("identity", each)));
    }

    @Override
    public Person person(Phone phone) {
        Person person = persons.poll();
        if (person != null) {
            stored.give(phone, person);
        }
        return stored.person(phone);
    }

    @Override
    public MaskId mask(Mask mask) {
        MaskId number = mask(fact);
        if (number != null) {
            stored.give(mask, number);
        }
        return stored.mask(mask);
    }

    @Override
    public int surname(String surname) {
        if (surname(fact) > 0) {
            stored.give(surname, surname(fact));
        }
        return stored.surname(surname);
    }

    /** A store that was begun earlier has the hash in its facts; it stays there. */
    @Override
    public IdentityHash identity(IdentityHash hash) {
        IdentityHash inFact = identities.poll();
        if (hash.equals(inFact)) {
            return hash;
        }
        if (inFact != null) {
            stored.give(hash, inFact);
        }
        return stored.identity(hash);
    }

    private static List<IdentityHash> identities(Fact fact) {
        return fact instanceof Fact.Subscribed subscribed
            ? subscribed.identities().stream().flatMap(Stream::ofNullable).toList()
            : List.of();
    }

    /** In the order in which they are asked for. */
    private static List<Person> persons(Fact fact) {
        return switch (fact) {
            case Fact.Subscribed e -> e.buyers();
            case Fact.Joined e -> List.of(e.person(), e.other());
            case Fact.Split e -> List.of(e.person(), e.other());
            default -> Named.in(fact);
        };
    }

    private static @Nullable MaskId mask(Fact fact) {
        return fact instanceof Fact.Registered(_, _, _, Party.Masked(MaskId mask, _), _) ? mask : null;
    }

    /** 0 where none is said. */
    private static int surname(Fact fact) {
        return switch (fact) {
            case Fact.Registered e -> e.surname();
            case Fact.CheckedIn e -> e.surname();
            case Fact.NameChanged e -> e.surname();
            default -> 0;
        };
    }
}
