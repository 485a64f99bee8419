package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Role;
import org.panke.server.access.Scope;
import org.panke.server.evidence.Logs;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.Store;

/** Two servers of one house, on one database. */
class TwoServersTest {
    private static final int PERSONS = 100;
    private static final int PROJECTS = 20;

    @TempDir
    private Path folder;

    private Running one;
    private Running other;
    private String key = "";
    private LoggedIn desk;

    @BeforeEach
    void start() {
        System.setProperty("PANKE_DATABASE_USER", Postgres.USER);
        System.setProperty("PANKE_DATABASE_PASSWORD", Postgres.PASSWORD);
        String database = Postgres.database();
        one = new Running(new ServeOptions(folder.resolve("one"), folder.resolve("key"), 0, database));
        other = new Running(new ServeOptions(folder.resolve("other"), folder.resolve("key"), 0, database));
        OfficeOfTests.open(one);
        key = one.bean(ApiKeys.class).make("crm", "P1", EnumSet.of(Scope.EVENTS));
        desk = one.as(Role.DESK);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        System.clearProperty("PANKE_DATABASE_USER");
        System.clearProperty("PANKE_DATABASE_PASSWORD");
    }

    @Test
    void ofTwoThatShutEachOtherOutAndComeToBothAtOnceExactlyOneIsAccepted()
            throws ExecutionException, InterruptedException {
        List<Future<Running.Reply>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PERSONS; i++) {
                String phone = Long.toString(13_800_000_000L + i);
                for (String channel : List.of("O1", "O2")) {
                    Running at = channel.equals("O1") == (i % 2 == 0) ? one : other;
                    String id = channel + "-" + phone;
                    answers.add(callers.submit(() -> at.post("/api/v1/projects/P1/events", key,
                        "{\"type\":\"Registered\",\"id\":\"" + id + "\",\"channel\":\"" + channel + "\",\"agent\":\"a"
                            + id + "\",\"phone\":\"" + phone + "\",\"surname\":\"王\"}")));
                }
            }
        }
        List<String> said = new ArrayList<>();
        for (Future<Running.Reply> answer : answers) {
            said.add(answer.get().body().at("/findings/0/answer").asString());
        }
        assertThat(said).filteredOn("ACCEPTED"::equals).hasSize(PERSONS);
        assertThat(said).filteredOn("REFUSED"::equals).hasSize(PERSONS);
        assertThat(new Replay(other.bean(Projects.class), other.bean(Store.class).reader()).of(new ProjectId("P1")))
            .isEqualTo(new Replay.Result(2L * PERSONS, List.of()));
    }

    @Test
    void aNoticePublishedAtOneIsInForceAtBothFromThenOn() {
        String notice = "/api/v1/notices/P1";
        assertThat(one.get(notice, null).body()).isEqualTo(other.get(notice, null).body());
        assertThat(one.as(Role.COMPLIANCE).send("PUT", "/api/v1/console/projects/P1/site", NoticeTest.WHOLE).status())
            .isEqualTo(204);
        assertThat(other.get(notice, null).body().get("version").asInt()).isEqualTo(2);
        assertThat(one.get(notice, null).body()).isEqualTo(other.get(notice, null).body());
        assertThat(other.get(notice + "/versions", null).body()).isEqualTo(one.get(notice + "/versions", null).body());
    }

    @Test
    void whatIsKeptIsCountedHereAsWellAsInAFile() {
        assertThat(arrived(one, "v1").status()).isEqualTo(201);
        Running.Reply kept = other.as(Role.AUDITOR).get("/api/v1/console/projects/P1/retention");
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(200);
        assertThat(kept.body().get("kinds").valueStream().map(each -> each.get("kind").asString())).hasSize(15)
            .contains("TRIES", "EVIDENCE");
    }

    @Test
    void anEventSentToBothIsRecordedOnceAndASessionAndAKeyOpenBothDoors() {
        assertThat(arrived(one, "v1").status()).isEqualTo(201);
        Running.Reply again = arrived(other, "v1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().at("/sequence").asLong()).isEqualTo(1);
        String visits = "/api/v1/console/projects/P1/visits";
        assertThat(desk.at(other).get(visits).body()).isEqualTo(desk.get(visits).body());
        assertThat(desk.get(visits).body().at("/items")).hasSize(1);
        assertThat(desk.at(other).post("/api/v1/console/logout", "{}").status()).isLessThan(300);
        assertThat(desk.get(visits).status()).isEqualTo(401);
    }

    @Test
    void aPageOfOneHearsWhatTheOtherRecorded() throws IOException, InterruptedException {
        arrived(one, "v1");
        try (LiveStream page = desk.live("P1", "")) {
            assertThat(page.next()).isEqualTo("{\"sequence\":1}");
            arrived(other, "v2");
            assertThat(page.next()).isEqualTo("{\"sequence\":2}");
        }
    }

    @Test
    void bothBeginALogTogetherAndItIsOne() throws ExecutionException, InterruptedException {
        for (int i = 0; i < PROJECTS; i++) {
            one.bean(Projects.class).open(new ProjectId("Q" + i), "分期", "zone: Asia/Shanghai", Instant.EPOCH);
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> published : List.of(callers.submit(one.bean(Logs.class)::publish),
                callers.submit(other.bean(Logs.class)::publish))) {
                published.get();
            }
        }
        var reader = one.bean(Store.class).reader();
        for (String table : List.of("log_key", "log_epoch")) {
            assertThat(reader.sql("SELECT COUNT(*) FROM " + table + " WHERE project_id <> 'P1'").query(Long.class)
                .single()).isEqualTo(PROJECTS);
        }
    }

    private Running.Reply arrived(Running at, String id) {
        return at.post("/api/v1/projects/P1/events", key, "{\"type\":\"CheckedIn\",\"id\":\"" + id
            + "\",\"phone\":\"13800001234\",\"surname\":\"王\",\"declared\":\"SELF\"}");
    }
}
