package org.panke.server.people;

import java.util.Optional;

/** What a key is called: by whoever, or whatever, is sealed under it. */
public final class Owner {
    /** Of what names nobody. */
    public static final String PROJECT = "project";
    /** How the names of keys begin under which faces are kept. */
    public static final String FACE = "face:";
    private static final String PERSON = "person:";
    private static final String REGISTRATION = "event:";

    private Owner() {
    }

    public static String person(long number) {
        return PERSON + number;
    }

    /** Of a registration of which only a part of a number is known. */
    public static String registration(String id) {
        return REGISTRATION + id;
    }

    /** The number of the person who owns it; empty where no person does. */
    public static Optional<Integer> personOf(String owner) {
        return owner.startsWith(PERSON) ? Optional.of(Integer.valueOf(owner.substring(PERSON.length())))
            : Optional.empty();
    }

    /** The registration that owns it. */
    public static String registrationOf(String owner) {
        return owner.substring(REGISTRATION.length());
    }
}
