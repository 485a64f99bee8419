package org.panke.server.access;

import java.util.random.RandomGenerator;

/** Lets the first key be made; another at every start, and good for nothing once there is a key. */
public final class SetupSecret {
    private final String value;

    public SetupSecret(RandomGenerator random) {
        this.value = ApiKeys.newKey(random);
    }

    /** To be shown to whoever starts the server. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "SetupSecret[hidden]";
    }
}
