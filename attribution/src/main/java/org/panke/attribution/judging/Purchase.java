package org.panke.attribution.judging;

import org.panke.attribution.Person;

/** Somebody's part in a contract: a buyer from subscription until it is cancelled or they are replaced. */
final class Purchase {
    final Contract contract;
    final Person phone;
    private final long from;
    private long to = Long.MAX_VALUE;

    Purchase(Contract contract, Person phone, long from) {
        this.contract = contract;
        this.phone = phone;
        this.from = from;
    }

    boolean holds() {
        return to == Long.MAX_VALUE;
    }

    /** Whether it held when something with this sequence happened. */
    boolean held(long sequence) {
        return from < sequence && sequence < to;
    }

    void end(long now) {
        if (holds()) {
            to = now;
        }
    }
}
