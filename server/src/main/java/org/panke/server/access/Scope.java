package org.panke.server.access;

/** What a key may be good for. */
public enum Scope {
    /** Open projects and make keys. */
    ADMIN(Permission.SYSTEM_ADMIN),
    /** Write events. */
    EVENTS(Permission.EVENT_WRITE),
    /** Read what followed from events. */
    FINDINGS(Permission.FINDING_READ);

    private final Permission permission;

    Scope(Permission permission) {
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }
}
