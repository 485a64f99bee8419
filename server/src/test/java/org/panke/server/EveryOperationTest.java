package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Permission;
import org.panke.server.access.Role;

/** Walks every operation the server has, as everybody it knows: they pass exactly where the table of roles lets them. */
class EveryOperationTest {
    /** What the door answers; whatever else comes has passed it. */
    private static final int NOBODY = 401;
    private static final int FORBIDDEN = 403;

    @TempDir
    private Path folder;

    private Running server;
    private final Map<Role, LoggedIn> people = new EnumMap<>(Role.class);

    @BeforeEach
    void start() {
        server = new Running(folder);
        for (Role role : Role.values()) {
            people.put(role, server.as(role));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Shows("R23")
    void eachRolePassesExactlyWhereItsPermissionsReach() {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, Permission> operations = new LinkedHashMap<>(server.permissions());
        // last, for they end what the others need
        operations.keySet().removeIf(each -> each.endsWith("/logout"));
        operations.forEach((operation, permission) -> people.forEach((role, person) -> {
            boolean mayPass = role.permissions().contains(permission) && isDoorOf(role, operation);
            boolean passed = passed(ask(person, operation));
            if (mayPass != passed) {
                wrong.put(operation + " as " + role, permission + (passed ? " is not theirs" : " is theirs"));
            }
        }));
        assertThat(operations).hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyPassesWhereAPermissionIsNeeded() {
        server.permissions().keySet().forEach(operation -> {
            String[] parts = operation.split(" ", 2);
            assertThat(server.send(server.request(path(parts[1]), null).header("Content-Type", "application/json")
                .method(parts[0], java.net.http.HttpRequest.BodyPublishers.ofString("{}"))).status()).as(operation)
                .isEqualTo(NOBODY);
        });
    }

    @Test
    void whoSeesVisitsFindsTheNamesOfChannelsToAskFor() {
        OfficeOfTests.open(server);
        assertThat(people.get(Role.CONSULTANT).get("/api/v1/console/projects/P1/channels").body().get("items"))
            .hasSize(3);
    }

    @Test
    void whoHasOneProjectDoesNotFindAnother() {
        LoggedIn elsewhere = server.as(Role.SITE_MANAGER, "P2", "O1", "elsewhere");
        server.permissions().forEach((operation, permission) -> {
            if (operation.contains("/console/projects/{project}")
                && Role.SITE_MANAGER.permissions().contains(permission)) {
                assertThat(ask(elsewhere, operation).status()).as(operation).isEqualTo(404);
            }
        });
    }

    private static boolean isDoorOf(Role role, String operation) {
        return operation.contains(role.isOfChannel() ? "/api/v1/broker/" : "/api/v1/console/");
    }

    private static boolean passed(Reply reply) {
        String code = reply.body().path("code").asString("");
        return reply.status() != NOBODY && !(reply.status() == FORBIDDEN && code.equals("SCOPE"));
    }

    private static Reply ask(LoggedIn person, String operation) {
        String[] parts = operation.split(" ", 2);
        return parts[0].equals("GET") ? person.get(path(parts[1])) : person.send(parts[0], path(parts[1]), "{}");
    }

    private static String path(String pattern) {
        return pattern.replace("{project}", "P1").replaceAll("\\{[a-zA-Z]+}", "7");
    }
}
