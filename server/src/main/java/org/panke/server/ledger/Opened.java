package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;
import org.panke.server.people.Seals;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens what was sealed: an event as it was written down, with the phone and the surname in it. */
public final class Opened {
    private final Vault vault;
    private final JdbcClient reader;

    public Opened(Vault vault, JdbcClient reader) {
        this.vault = vault;
        this.reader = reader;
    }

    /** The event; empty where there is none, or where somebody it names is forgotten. */
    public Optional<Event> of(ProjectId project, EventId id) {
        return new Ledger(project, reader).find(id)
            .flatMap(row -> new Seals(project, vault, reader).open(row.ownerList(), row.eventId(), row.sealed()))
            .map(salted -> read(WrittenDown.line(salted)));
    }

    private static Event read(String line) {
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        List<Event> events = new ArrayList<>();
        EventSource.Sink sink = new EventSource.Sink() {
            @Override
            public void event(Event event, long number) {
                events.add(event);
            }

            @Override
            public void problem(Problem problem) {
                throw new IllegalStateException("a stored event cannot be read");
            }
        };
        try (EventReader reader = new EventReader(new ByteArrayInputStream(bytes), "stored", bytes.length)) {
            reader.advance(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events.getFirst();
    }
}
