package org.panke.server.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who logs in.
 *
 * @param name what they log in with and sign under
 * @param project the only project they may touch, or null for all
 * @param channel of somebody of a channel
 * @param agent their id in events, for an agent
 * @param version for two who edit at once
 */
record Account(String account, String name, Role role, @Nullable String project, @Nullable String channel,
        @Nullable String agent, boolean mustChangePassword, boolean active, long version) {
    /** The same person as somebody else in the office. */
    Account as(Role another, @Nullable String inProject, boolean isActive) {
        return new Account(account, name, another, inProject, channel, agent, mustChangePassword, isActive,
            version + 1);
    }

    /** Once nobody else knows the password. */
    Account withPasswordOfTheirOwn() {
        return new Account(account, name, role, project, channel, agent, false, active, version);
    }

    /** What they may do now: nothing but change it, while their password is one that somebody else knows. */
    Set<Permission> permissions() {
        return mustChangePassword ? Set.of(role.isOfChannel() ? Permission.BROKER_USE : Permission.CONSOLE_USE)
            : role.permissions();
    }

    Optional<Caller> caller(String session) {
        if (!role.isOfChannel()) {
            return Optional.of(new Caller.Staff(account, name, role, project, permissions(), session));
        }
        return channel == null ? Optional.empty()
            : Optional.of(new Caller.Agent(account, name, role, channel, agent == null ? account : agent, project,
                permissions(), session));
    }
}
