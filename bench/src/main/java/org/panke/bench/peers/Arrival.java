package org.panke.bench.peers;

/** A visit, and the registration that was found to win it. */
public final class Arrival {
    /** What a visit has whom nobody brought. */
    public static final int NATURAL = -1;

    private final int number;
    private final long person;
    private final long at;
    private int winner = NATURAL;

    Arrival(int number, long person, long at) {
        this.number = number;
        this.person = person;
        this.at = at;
    }

    /** Counts visits in the order of their time. */
    public int getNumber() {
        return number;
    }

    /** The phone, with the project that was visited. */
    public long getPerson() {
        return person;
    }

    /** In seconds since 1970. */
    public long getAt() {
        return at;
    }

    /** The number of the winning registration. */
    public int getWinner() {
        return winner;
    }

    /** Notes the winner. */
    public void wonBy(Claim claim) {
        winner = claim.getNumber();
    }

    void forgetWinner() {
        winner = NATURAL;
    }
}
