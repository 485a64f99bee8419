package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Person;
import org.panke.formats.ndjson.EventWriter;
import org.panke.server.judge.Named;

/** An event as it was written down, with the salt of its commitment in front. */
final class WrittenDown {
    private static final int SALT = 32;

    private WrittenDown() {
    }

    static byte[] salted(Event event, RandomGenerator random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        var out = new ByteArrayOutputStream();
        out.writeBytes(salt);
        write(event, out);
        return out.toByteArray();
    }

    /** The event's line without its salt. */
    static String line(byte[] salted) {
        return new String(salted, SALT, salted.length - SALT, UTF_8).stripTrailing();
    }

    /** The event's line in the published format. */
    static String line(Event event) {
        var out = new ByteArrayOutputStream();
        write(event, out);
        return out.toString(UTF_8).stripTrailing();
    }

    private static void write(Event event, ByteArrayOutputStream out) {
        try {
            EventWriter writer = new EventWriter(out);
            writer.write(event);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be shown of it for ever: nobody who has it learns anything of the event without its salt. */
    static byte[] commitment(byte[] salted) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(salted);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Whose it is: the persons it names; the event's own where only a part of a number is known; else the project's. */
    static List<String> owners(Fact fact) {
        List<String> persons = Named.in(fact).stream().map(WrittenDown::owner).toList();
        return persons.isEmpty() ? List.of(fact instanceof Fact.Registered ? "event:" + fact.id() : "project")
            : persons;
    }

    private static String owner(Person person) {
        return "person:" + person.number();
    }
}
