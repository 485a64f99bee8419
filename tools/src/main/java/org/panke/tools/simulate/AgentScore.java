package org.panke.tools.simulate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A dishonest agent, and the signals that named them. */
final class AgentScore {
    private final List<Scheme> schemes;
    private final Set<String> signals = new TreeSet<>();

    AgentScore(List<Scheme> schemes) {
        this.schemes = List.copyOf(schemes);
    }

    List<Scheme> schemes() {
        return schemes;
    }

    void named(String kind) {
        signals.add(kind);
    }

    Set<String> signals() {
        return signals;
    }
}
