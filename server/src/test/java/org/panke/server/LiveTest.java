package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Role;
import org.panke.server.access.Scope;
import org.panke.server.desk.HelpAsked;

/** A page whose connection broke comes back with what it had seen, and misses nothing. */
class LiveTest {
    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn desk;
    private String key = "";

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.open(server);
        key = server.bean(ApiKeys.class).make("crm", "P1", EnumSet.of(Scope.EVENTS));
        desk = server.as(Role.DESK);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoeverComesBackHearsOfWhatArrivedMeanwhileAndOfNothingTwice() throws IOException, InterruptedException {
        arrived("v1");
        String seen;
        try (LiveStream first = desk.live("P1", "")) {
            assertThat(first.next()).isEqualTo("{\"sequence\":1}");
            seen = first.seen();
        }
        arrived("v2");
        arrived("v3");
        try (LiveStream again = desk.live("P1", seen)) {
            assertThat(again.next()).isEqualTo("{\"sequence\":3}");
            seen = again.seen();
        }
        // nothing new: the first thing told is the next arrival
        try (LiveStream again = desk.live("P1", seen)) {
            arrived("v4");
            assertThat(again.next()).isEqualTo("{\"sequence\":4}");
        }
    }

    @Test
    void aCallForHelpThatNobodyHeardIsToldToWhoeverComesBack() throws IOException, InterruptedException {
        arrived("v1");
        String seen;
        try (LiveStream first = desk.live("P1", "")) {
            first.next();
            seen = first.seen();
        }
        server.bean(HelpAsked.class).ask(new ProjectId("P1"), "一号机", "h1", Instant.EPOCH);
        try (LiveStream again = desk.live("P1", seen)) {
            assertThat(again.next()).isEqualTo("{\"sequence\":1}");
            assertThat(again.seen()).isNotEqualTo(seen);
        }
    }

    private void arrived(String id) {
        assertThat(server.post("/api/v1/projects/P1/events", key, "{\"type\":\"CheckedIn\",\"id\":\"" + id
            + "\",\"phone\":\"13800001234\",\"surname\":\"王\",\"declared\":\"SELF\"}").status()).isEqualTo(201);
    }
}
