package org.panke.server.access;

/** What a key may be good for. */
public enum Scope {
    /** Open projects and make keys. */
    ADMIN,
    /** Write events. */
    EVENTS,
    /** Read what followed from events. */
    FINDINGS;

    /** As Spring's security calls it. */
    String authority() {
        return "SCOPE_" + name();
    }
}
