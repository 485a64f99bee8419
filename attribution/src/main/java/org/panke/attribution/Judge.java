package org.panke.attribution;

import java.util.function.Consumer;

/**
 * Judges events in the order they are given: by instant, then by sequence. The same events and rules always give the
 * same findings. Projects do not touch each other, except that {@link OwnerLimit#NOT_THIS_GROUP} asks who bought
 * anywhere in the group.
 */
public final class Judge {
    private final Rules rules;

    public Judge(Rules rules) {
        this.rules = rules;
    }

    /** Takes the next event and hands over what follows from it: first its own answer or verdict, then the rest. */
    public void accept(Event event, Consumer<? super Finding> findings) {
        throw new UnsupportedOperationException("to be written: " + rules);
    }

    /** Hands over the signals that need everything to have been seen. */
    public void finish(Consumer<? super Finding> findings) {
        throw new UnsupportedOperationException("to be written");
    }
}
