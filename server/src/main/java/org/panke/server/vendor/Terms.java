package org.panke.server.vendor;

import java.net.IDN;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Given;

/**
 * What a contract says.
 *
 * @param said each of what the law asks
 * @param until its last day
 * @param host where Panke hands messages to them, by the name of the machine; null where it hands them none
 */
record Terms(Map<Term, String> said, LocalDate until, @Nullable String host) {
    Terms {
        said = Map.copyOf(said);
    }

    /** Whole, or a problem that names the field. */
    static Terms of(@Nullable Map<Term, String> given, @Nullable LocalDate until, @Nullable String host) {
        Map<Term, String> said = new EnumMap<>(Term.class);
        for (Term each : Term.values()) {
            said.put(each, Given.phoneless(given == null ? null : given.get(each), "terms." + each.name()));
        }
        if (until == null) {
            throw Given.wrong("until", "请写明合同期限的最后一天", "say the last day of the contract");
        }
        return new Terms(said, until, host == null || host.isBlank() ? null : named(host.strip()));
    }

    private static String named(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw Given.wrong("host", "应为主机名，例如 sms.example.com", "expected a host such as sms.example.com");
        }
    }

    /** Whether messages that go there go to them. */
    boolean isAt(Optional<String> host) {
        return this.host != null && host.isPresent() && undotted(this.host).equalsIgnoreCase(undotted(host.get()));
    }

    /** With a dot at its end it is the same machine. */
    private static String undotted(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
