package org.panke.server.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;

/** Who calls. Each kind has permissions that no other kind can have, so a handler meets the kind it expects. */
public sealed interface Caller {
    /** What stands as the actor of the events they cause; never personal data of a visitor. */
    String name();

    Set<Permission> permissions();

    /** The only project they may touch, or null for all. */
    @Nullable String project();

    /** @throws ApiProblem where the project is not this caller's */
    default void needs(String asked) {
        String own = project();
        if (own != null && !own.equals(asked)) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "PROJECT", "没有这个项目", "there is no such project", null);
        }
    }

    /** Another system, by its key. */
    record Machine(String name, @Nullable String project, Set<Scope> scopes) implements Caller {
        @Override
        public Set<Permission> permissions() {
            return scopes.stream().map(Scope::permission).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Somebody of the office, in the console. */
    record Staff(String account, String name, Role role, @Nullable String project, Set<Permission> permissions,
            String session) implements Caller {
    }

    /** Somebody of a channel, on the broker page. */
    record Agent(String account, String name, Role role, String channel, String agent, @Nullable String project,
            Set<Permission> permissions, String session) implements Caller {
    }

    /** A paired device that a visitor stands before. */
    record Kiosk(String kiosk, String project, String session) implements Caller {
        @Override
        public String name() {
            return "kiosk:" + kiosk;
        }

        @Override
        public Set<Permission> permissions() {
            return Set.of(Permission.KIOSK_USE);
        }
    }

    /**
     * A visitor, on their own page.
     *
     * @param person their number in the project
     */
    record Visitor(String project, int person, String session) implements Caller {
        @Override
        public String name() {
            return "visitor";
        }

        @Override
        public Set<Permission> permissions() {
            return Set.of(Permission.ME_USE);
        }
    }
}
