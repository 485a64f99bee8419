package org.panke.attribution;

/** How the visitor's phone was proved at check-in. */
public enum Verification {
    /** A one-time code by SMS. */
    CODE,
    /** The desk heard it ring; the event's actor vouches. */
    RING,
    /** A code shown from the visitor's own logged-in page. */
    VISIT_CODE
}
