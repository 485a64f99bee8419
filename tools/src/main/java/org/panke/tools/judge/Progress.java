package org.panke.tools.judge;

import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/** One line on a terminal that says how far a long run has come; nothing for a short one or where nobody looks. */
final class Progress {
    private static final long SECOND = 1_000_000_000;
    private static final long PATIENCE = 2 * SECOND;
    private static final long BETWEEN = SECOND / 4;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Surroundings surroundings;
    private final Messages messages;
    private final boolean isWatched;
    private final long begin;
    private String step = "";
    private long stepBegin;
    private long saidAt;
    private boolean stands;

    Progress(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
        this.isWatched = surroundings.isWatched();
        this.begin = surroundings.nanoTime().getAsLong();
    }

    /** Begins a step, by its key. */
    void step(String key) {
        step = key;
        stepBegin = surroundings.nanoTime().getAsLong();
    }

    /** @param whole what {@code done} will be at the end, or less than 1 where nobody knows */
    void at(long done, long whole) {
        if (!isWatched) {
            return;
        }
        long now = surroundings.nanoTime().getAsLong();
        if (now - begin < PATIENCE || now - saidAt < BETWEEN) {
            return;
        }
        saidAt = now;
        stands = true;
        surroundings.err().print(CLEAR_LINE + said(done, whole, (now - stepBegin) / SECOND));
        surroundings.err().flush();
    }

    private String said(long done, long whole, long seconds) {
        if (whole < 1 || done < 1) {
            return messages.say(step) + " " + messages.say("progress.time", time(seconds));
        }
        long left = Math.round(seconds * ((double) whole / done - 1));
        long percent = Math.min(100, 100 * done / whole);
        return messages.say(step) + " " + messages.say("progress.left", percent, time(Math.max(0, left)));
    }

    private static String time(long seconds) {
        String rest = seconds % 60 < 10 ? "0" + seconds % 60 : "" + seconds % 60;
        return seconds / 60 + ":" + rest;
    }

    /** Takes the line away, so that other words may follow. */
    void clear() {
        if (stands) {
            surroundings.err().print(CLEAR_LINE);
            stands = false;
        }
    }
}
