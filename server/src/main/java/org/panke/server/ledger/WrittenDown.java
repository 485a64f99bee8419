package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Commitment;
import org.panke.evidence.Salt;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;
import org.panke.formats.ndjson.EventWriter;
import org.panke.server.judge.Named;
import org.panke.server.people.Owner;
import org.panke.server.platform.ApiProblem;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;

/** An event as it was written down, with the salt of its commitment in front. */
final class WrittenDown {
    /** Stands for a time that is not known yet; later than any other that an event may carry. */
    static final Instant UNDATED = Instant.parse("2099-12-31T00:00:00Z");

    private WrittenDown() {
    }

    static byte[] salted(Event event, RandomGenerator random) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Salt.random(random).bytes());
        write(event, out);
        return out.toByteArray();
    }

    /** The event without its salt. @throws IllegalStateException where it cannot be read */
    static Event event(byte[] salted) {
        return event(line(salted));
    }

    /** The event of a line that was written down here. */
    static Event event(String line) {
        One one = read(line);
        if (one.event == null) {
            throw new IllegalStateException("what was written down cannot be read");
        }
        return one.event;
    }

    private static One read(String line) {
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        One one = new One();
        try (EventReader reader = new EventReader(new ByteArrayInputStream(bytes), "event", bytes.length)) {
            reader.advance(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return one;
    }

    /**
     * Looked at before anything is recorded: what could not be read again would stand in every page's way for ever.
     *
     * @throws ApiProblem 400 where a mark stands in a text that no line of the published format carries
     */
    static void mustReadAgain(Event event) {
        String line = line(event);
        One one = read(line);
        if (one.event == null || !line(one.event).equals(line)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "文字里有无法保存的字符，例如控制字符",
                "there is something in a text that cannot be kept, such as a control character", null);
        }
    }

    /** Keyed: whether an id comes again with the same content, whenever that was. */
    static byte[] digest(ProjectId project, Vault vault, Event event) {
        return digest(project, vault, line(event.dated(UNDATED)));
    }

    /** The same of a line that is no event any more. */
    static byte[] digest(ProjectId project, Vault vault, String line) {
        return vault.index(project.value() + " event", line);
    }

    /** What one line was. */
    private static final class One implements EventSource.Sink {
        private @Nullable Event event;

        @Override
        public void event(Event read, long line) {
            event = read;
        }

        @Override
        public void problem(Problem found) {
            // whoever asked finds no event
        }
    }

    /** The event's line without its salt. */
    static String line(byte[] salted) {
        return new String(salted, Salt.LENGTH, salted.length - Salt.LENGTH, UTF_8).stripTrailing();
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

    /** What can be shown of it for ever. */
    static byte[] commitment(byte[] salted) {
        return Commitment.to(Salt.of(Arrays.copyOf(salted, Salt.LENGTH)), content(salted)).bytes();
    }

    /** What was committed to. */
    static byte[] content(byte[] salted) {
        return Arrays.copyOfRange(salted, Salt.LENGTH, salted.length);
    }

    /** As it is sealed: with the secret in front that opens what followed from it. */
    static byte[] with(Salt secret, byte[] salted) {
        return ByteBuffer.allocate(Salt.LENGTH + salted.length).put(secret.bytes()).put(salted).array();
    }

    /** Whose it is: the persons it names; the event's own where only a part of a number is known; else the project's. */
    static List<String> owners(Fact fact) {
        List<String> persons = Named.in(fact).stream().map(person -> Owner.person(person.number())).toList();
        return persons.isEmpty()
            ? List.of(fact instanceof Fact.Registered ? Owner.registration(fact.id().value()) : Owner.PROJECT)
            : persons;
    }
}
