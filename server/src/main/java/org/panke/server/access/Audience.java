package org.panke.server.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The four doors that sessions open. Each has a cookie of its own, sent to its own paths alone, so that a page never
 * speaks for somebody who is logged in elsewhere.
 */
public enum Audience {
    /** Idle for half an hour at most: a desk is a public place. */
    CONSOLE("panke_console", "/api/v1/console", Duration.ofMinutes(30), Duration.ofHours(12)),
    /** An agent's own phone. */
    BROKER("panke_broker", "/api/v1/broker", Duration.ofHours(12), Duration.ofDays(7)),
    /** A device of the office, until somebody ends it. */
    KIOSK("panke_kiosk", "/api/v1/kiosk", Duration.ofDays(30), Duration.ofDays(365)),
    /** Whatever phone or computer the visitor has at hand. */
    ME("panke_me", "/api/v1/me", Duration.ofMinutes(10), Duration.ofMinutes(30));

    final String cookie;
    final String path;
    /** How long a session may rest. */
    final Duration idle;
    /** How long it lasts at most. */
    final Duration longest;

    Audience(String cookie, String path, Duration idle, Duration longest) {
        this.cookie = cookie;
        this.path = path;
        this.idle = idle;
        this.longest = longest;
    }

    static Optional<Audience> ofPath(String asked) {
        return Arrays.stream(values()).filter(each -> asked.startsWith(each.path + "/")).findAny();
    }
}
