package org.panke.server.message;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.panke.attribution.Phone;
import org.panke.server.desk.Numbers;
import org.panke.server.platform.Said;

/** A phone that everybody can see, for demonstrations: nothing is sent, and nothing outlives the process. */
public final class DemoPhone implements Sender {
    private static final int ROOM = 20;

    private final InstantSource clock;
    private final Deque<Message> messages = new ArrayDeque<>();

    DemoPhone(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A message as the phone shows it.
     *
     * @param to masked
     */
    public record Message(String to, Said text, Instant at) {
    }

    @Override
    public synchronized void send(Phone to, Said text) {
        messages.addFirst(new Message(Numbers.masked(to), text, clock.instant()));
        if (messages.size() > ROOM) {
            messages.removeLast();
        }
    }

    /** The newest first. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }
}
