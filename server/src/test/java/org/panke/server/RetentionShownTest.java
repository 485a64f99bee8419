package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.house.Shows;
import org.panke.server.access.Role;
import org.panke.server.platform.Sweep;
import org.panke.server.platform.Writer;
import tools.jackson.databind.JsonNode;

/** Compliance, audit and the group see what is kept, how long, and whether anything is overdue; nobody is named. */
class RetentionShownTest {
    @TempDir
    private Path folder;

    @Test
    @Shows("R16")
    void whatIsKeptIsCountedByItsClockAndNothingIsOverdueAfterASweep() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            LoggedIn auditor = server.as(Role.AUDITOR);
            assertThat(shown(auditor).get("late").asBoolean()).as("just started").isFalse();
            server.as(Role.SITE_MANAGER).post("/api/v1/console/projects/P1/lookups", "{\"phone\":\"13800001234\"}");
            server.bean(Sweep.class).once();
            JsonNode shown = shown(auditor);
            assertThat(shown.get("late").asBoolean()).isFalse();
            assertThat(shown.get("overdue").asInt()).isZero();
            assertThat(shown.get("days").size()).isEqualTo(1);
            assertThat(shown.get("kinds").valueStream().map(kind -> kind.get("kind").asString()))
                .containsExactly("VISIT", "REGISTRATION", "NAMED", "ASKED", "CODE", "SESSION", "VISIT_CODE", "CONSENT",
                    "LOOK_UP", "REQUEST", "DEAL", "CASE", "TRIES", "LOG_IN", "EVIDENCE");
            assertThat(shown.get("kinds").get(0).get("clock").get("en").asString())
                .isEqualTo("at most 30 days after the visit");
            assertThat(shown.get("kinds").valueStream().map(kind -> kind.at("/clock/zh").asString())).contains(
                "发出后最长 15 分钟", "至少 3 年");
            assertThat(shown.toString()).doesNotContain("13800001234");
        }
    }

    @Test
    @Shows("R16")
    void whoeverShouldHaveBeenLookedAtLongAgoIsOverdueAndTheGateSaysNo() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            LoggedIn compliance = server.as(Role.COMPLIANCE);
            server.bean(Writer.class).write(db -> db.sql("""
                    INSERT INTO keeping (project_id, owner, kind, since, clock, look_at)
                    VALUES ('P1', 'person:99', 'VISIT', 1, 1, 1)""").update());
            JsonNode shown = shown(compliance);
            assertThat(shown.get("overdue").asInt()).isEqualTo(1);
            assertThat(shown.get("kinds").get(0).get("overdue").asInt()).isEqualTo(1);
            assertThat(gate(compliance).at("/state").asString()).isEqualTo("not-held");
            assertThat(gate(compliance).at("/because/en").asString()).isEqualTo("overdue: 1");
            // nobody of that name has a key: the sweep finds that there is nothing left
            server.bean(Sweep.class).once();
            assertThat(shown(compliance).get("overdue").asInt()).isZero();
            assertThat(gate(compliance).at("/state").asString()).isEqualTo("held");
        }
    }

    @Test
    @Shows("R16")
    void neverIsAPhoneOfACheckInOverdueWhileTheSweepRuns() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            LoggedIn compliance = server.as(Role.COMPLIANCE);
            LoggedIn kiosk = OfficeOfTests.kiosk(server, server.as(Role.DESK));
            String done = OfficeOfTests.proved(server, kiosk, "13800001234");
            kiosk.post("/api/v1/kiosk/check-ins", OfficeOfTests.answers("v1", done, "SELF"));
            OfficeOfTests.proved(server, kiosk, "13800005678");
            OfficeOfTests.sent(server, kiosk, "13800009999");
            long sent = System.currentTimeMillis();
            for (int minutes = 0; minutes <= 40; minutes++) {
                long until = sent + Duration.ofMinutes(5 - minutes).toMillis();
                server.bean(Writer.class)
                    .write(db -> db.sql("UPDATE one_time_code SET until = ?").params(until).update());
                server.bean(Sweep.class).once();
                JsonNode shown = shown(compliance);
                assertThat(shown.get("overdue").asInt()).as("after %s minutes", minutes).isZero();
                assertThat(shown.at("/kinds/4/held").asInt()).as("after %s minutes", minutes)
                    .isEqualTo(minutes < 5 ? 3 : minutes < 15 ? 2 : 0);
            }
        }
    }

    @Test
    void whatShouldHaveGoneLongAgoIsOverdueWhereNothingSweeps() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            LoggedIn kiosk = OfficeOfTests.kiosk(server, server.as(Role.DESK));
            LoggedIn compliance = server.as(Role.COMPLIANCE);
            OfficeOfTests.proved(server, kiosk, "13800001234");
            assertThat(shown(compliance).get("overdue").asInt()).isZero();
            server.bean(Writer.class).write(db -> db.sql("UPDATE one_time_code SET until = 1").update());
            assertThat(shown(compliance).get("overdue").asInt()).isEqualTo(1);
        }
    }

    @Test
    @Shows("R16")
    void whoLoggedInToTheirOwnPageLeavesNoCodeBehindAndWhoLoggedOutNoPhone() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            LoggedIn compliance = server.as(Role.COMPLIANCE);
            LoggedIn me = OfficeOfTests.visitor(server, "13800001234");
            assertThat(shown(compliance).at("/kinds/4/held").asInt()).isZero();
            assertThat(shown(compliance).at("/kinds/5/held").asInt()).isEqualTo(1);
            assertThat(me.post("/api/v1/me/logout", "").status()).isEqualTo(204);
            assertThat(shown(compliance).at("/kinds/5/held").asInt()).isZero();
        }
    }

    @Test
    @Shows({"R16", "R39"})
    void whatIsPublishedOfKeepingIsWhatTheConsoleCounts() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            LoggedIn compliance = server.as(Role.COMPLIANCE);
            LoggedIn kiosk = OfficeOfTests.kiosk(server, server.as(Role.DESK));
            kiosk.post("/api/v1/kiosk/check-ins", OfficeOfTests
                .answers("v1", OfficeOfTests.proved(server, kiosk, "13800001234"), "SELF").replace("}",
                    ",\"contact\":\"REFUSED\",\"language\":\"zh\"}"));
            server.as(Role.SITE_MANAGER).post("/api/v1/console/projects/P1/lookups",
                "{\"id\":\"l1\",\"phone\":\"13800001234\"}");
            JsonNode kinds = shown(compliance).get("kinds");
            JsonNode published = server.get("/api/v1/notices/P1", null).body().at("/en/schedule");
            assertThat(kinds.valueStream().map(each -> each.at("/what/en").asString()))
                .isEqualTo(published.valueStream().map(each -> each.get("what").asString()).toList());
            assertThat(kinds.valueStream().map(each -> each.at("/clock/en").asString()))
                .isEqualTo(published.valueStream().map(each -> each.get("length").asString()).toList());
            assertThat(held(compliance, "CONSENT")).isEqualTo(1);
            assertThat(held(compliance, "LOOK_UP")).isEqualTo(1);
            assertThat(held(compliance, "LOG_IN")).isPositive();
            int evidence = held(compliance, "EVIDENCE");
            OfficeOfTests.forgetCodes(server);
            assertThat(OfficeOfTests.visitor(server, "13800001234").post("/api/v1/me/erasure", "{\"id\":\"x1\"}").body()
                .get("done").asBoolean()).isTrue();
            assertThat(held(compliance, "CONSENT")).as("with whoever said it").isZero();
            assertThat(held(compliance, "LOOK_UP")).isZero();
            assertThat(held(compliance, "EVIDENCE")).as("what happened stays").isGreaterThan(evidence);
        }
    }

    private static int held(LoggedIn caller, String kind) {
        return shown(caller).get("kinds").valueStream().filter(each -> each.get("kind").asString().equals(kind))
            .findFirst().orElseThrow().get("held").asInt();
    }

    private static JsonNode gate(LoggedIn caller) {
        return caller.get("/api/v1/console/projects/P1/gate").body().get("conditions").valueStream()
            .filter(each -> each.get("condition").asString().equals("sweep")).findFirst().orElseThrow();
    }

    private static JsonNode shown(LoggedIn caller) {
        Running.Reply reply = caller.get("/api/v1/console/projects/P1/retention");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }
}
