package org.panke.server.message;

import java.util.Optional;
import org.panke.attribution.Phone;
import org.panke.server.platform.Said;

/** Sends a message to a phone. What cannot be sent is an exception, and whoever asked is told to try again. */
public interface Sender {
    void send(Phone to, Said text);

    /** Whether there is one at all, and the last message went out. */
    default boolean isWorking() {
        return true;
    }

    /** The machine that it hands messages to; empty where there is none elsewhere. */
    default Optional<String> host() {
        return Optional.empty();
    }
}
