package org.panke.evaluate;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/** Says now and then how far it is, and how long it may take. */
final class Progress implements LongConsumer {
    private static final long EVERY = Duration.ofSeconds(15).toNanos();

    private final long all;
    private final Surroundings surroundings;
    private final Messages messages;
    private final long begun;
    private long said;

    Progress(long all, Surroundings surroundings, Messages messages) {
        this.all = all;
        this.surroundings = surroundings;
        this.messages = messages;
        this.begun = surroundings.nanoTime().getAsLong();
        this.said = begun;
    }

    @Override
    public void accept(long done) {
        long now = surroundings.nanoTime().getAsLong();
        if (done == 0 || now - said < EVERY) {
            return;
        }
        said = now;
        double left = (double) (now - begun) / done * (all - done);
        surroundings.err().println(messages.say("evaluate.progress", done, all, Math.round(left / 60e9 + 0.5)));
    }
}
