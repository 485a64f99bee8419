package org.panke.evidence;

/** What was to be proved is not. Whoever checks must decide what to do about it, so it cannot be overlooked. */
public final class NotProvenException extends Exception {
    private final Fault fault;

    /** @param detail what exactly, without anything personal */
    public NotProvenException(Fault fault, String detail) {
        super(fault + ": " + detail);
        this.fault = fault;
    }

    NotProvenException(Fault fault, String detail, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
    }

    /** What does not hold. */
    public enum Fault {
        /** It is not written as it must be. */
        FORM,
        /** It names a place that the tree does not have, or a tree larger than the other. */
        PLACE,
        /** A proof has more or fewer steps than its tree. */
        STEPS,
        /** The hashes do not come to what the checkpoint says. */
        ROOT,
        /** Nobody who is trusted has signed it. */
        SIGNATURE,
        /** Somebody who is trusted has signed something else than this. */
        CHANGED,
        /** It belongs to another log. */
        ORIGIN,
        /** What was opened is not what was committed to. */
        COMMITMENT,
        /** The log is shorter than it was. */
        ROLLED_BACK,
        /** The log is another than it was. */
        FORKED,
        /** A part of the log that must be there is not. */
        MISSING
    }

    /** What does not hold. */
    public Fault fault() {
        return fault;
    }
}
