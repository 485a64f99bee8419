package org.panke.bench.peers;

/** A registration on a full phone that may win a visit from {@code from} (its lead time over) until {@code until}. */
public final class Claim {
    private final int number;
    private final long person;
    private final long from;
    private final long until;

    Claim(int number, long person, long from, long until) {
        this.number = number;
        this.person = person;
        this.from = from;
        this.until = until;
    }

    /** Counts registrations in the order of their acceptance. */
    public int getNumber() {
        return number;
    }

    /** The phone, with the project it was registered in. */
    public long getPerson() {
        return person;
    }

    /** In seconds since 1970, inclusive. */
    public long getFrom() {
        return from;
    }

    /** In seconds since 1970, exclusive. */
    public long getUntil() {
        return until;
    }
}
