package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.formats.log.PackFile;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Permission;
import org.panke.server.access.Role;
import org.panke.server.access.Scope;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.ScratchStore;
import org.panke.server.platform.Writer;
import org.panke.server.vendor.Vendors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody processes personal data for the office, and leaves: nothing of it stays with them. */
class VendorsTest {
    private static final String PROJECT = "/api/v1/console/projects/P1";
    private static final String VENDORS = PROJECT + "/vendors";
    private static final String TERMS = """
            {"PURPOSE": "发送验证码", "METHOD": "收到号码和文字后立即发送", "DATA": "手机号、验证码",
             "PROTECTION": "加密传输，不留存", "DUTIES": "不转委托；每年检查一次；结束后删除"}""";
    private static final String CONTRACT = """
            {"id": "v1", "name": "飞信短信", "terms": %s, "until": "2999-12-31", "host": "127.0.0.1"}""".formatted(TERMS);
    private static final String END = "\"day\": \"2026-03-01\", \"reasons\": \"换了供应商\"";
    private static final String PAPER = """
            "way": "DELETED", "day": "2026-03-09", "signer": "陈总", "sha256": "%s\"""".formatted("AB".repeat(32));

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn compliance;
    private int steps;

    @BeforeEach
    void start() {
        open(null);
    }

    private void open(@Nullable String sender) {
        if (sender != null) {
            System.setProperty("panke.sms.url", sender);
            System.setProperty("panke.sms.secret", "a secret of both");
        }
        server = running(folder.resolve(sender == null ? "here" : "sending"));
        System.clearProperty("panke.sms.url");
        System.clearProperty("panke.sms.secret");
        OfficeOfTests.open(server);
        compliance = server.as(Role.COMPLIANCE);
    }

    Running running(Path where) {
        return new Running(where);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode file() {
        return compliance.get(VENDORS + "/v1").body();
    }

    /** Another step on the newest version. */
    private Reply step(String kind, String rest) {
        return step("s" + ++steps, kind, rest, "\"" + file().get("version").asInt() + "\"");
    }

    private Reply step(String id, String kind, String rest, String seen) {
        return compliance.send("POST", VENDORS + "/v1/steps",
            "{\"id\": \"" + id + "\", \"kind\": \"" + kind + "\"" + (rest.isEmpty() ? "" : ", " + rest) + "}", seen);
    }

    private void done(String kind, String rest) {
        Reply reply = step(kind, rest);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }

    private static String code(Reply reply) {
        return reply.status() + " " + reply.body().path("code").asString("");
    }

    private static String field(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        return reply.body().get("field").asString();
    }

    private String key(String name, @Nullable String project) {
        return server.bean(ApiKeys.class).make(name, project, EnumSet.of(Scope.EVENTS));
    }

    private int knocked(String key) {
        return server.post("/api/v1/projects/P1/events", key, "{}").status();
    }

    private void closed() {
        compliance.post(VENDORS, CONTRACT);
        done("ENDED", END);
        done("CUT", "\"keys\": \"飞信短信\"");
        done("RETURNED", PAPER);
        done("CLOSED", "");
    }

    @Test
    @Shows("R44")
    void whatTheLawHasAnOfficeAgreeIsAskedEachWithItsArticle() {
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("\"加密传输，不留存\"", "\" \""))))
            .isEqualTo("terms.PROTECTION");
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("\"2999-12-31\"", "null")))).isEqualTo("until");
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("127.0.0.1", "http://a/b")))).isEqualTo("host");
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("不转委托", "找 13800001234"))))
            .as("nobody's phone").isEqualTo("terms.DUTIES");
        assertThat(compliance.get(VENDORS).body().get("items")).isEmpty();
        Reply opened = compliance.post(VENDORS, CONTRACT);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        JsonNode asked = compliance.get(VENDORS).body().get("asked");
        assertThat(asked.valueStream()).allSatisfy(
            each -> assertThat(each.at("/articles/zh").asString()).contains("第二十一条"));
        assertThat(opened.body().get("terms").propertyNames())
            .containsExactlyInAnyOrderElementsOf(asked.valueStream().map(each -> each.get("term").asString()).toList());
        assertThat(opened.body().get("state").asString()).isEqualTo("RUNNING");
        assertThat(compliance.post(VENDORS, CONTRACT).body().get("version").asInt()).as("sent again").isEqualTo(1);
    }

    @Test
    @Shows("R44")
    void itIsNotClosedWhileKeysAreNotRevokedOrNoPaperSaysThatNothingStayed() {
        compliance.post(VENDORS, CONTRACT);
        assertThat(code(step("CUT", "\"keys\": \"飞信短信\""))).isEqualTo("409 RUNNING");
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 RUNNING");
        assertThat(field(step("ENDED", END.replace("2026-03-01", "2999-01-01")))).isEqualTo("day");
        done("ENDED", END);
        assertThat(file().get("state").asString()).isEqualTo("ENDED");
        assertThat(file().get("days").asLong()).as("counted from the day it ended").isPositive();
        assertThat(file().get("missing")).hasSize(2);
        Reply refused = step("CLOSED", "");
        assertThat(code(refused)).isEqualTo("409 NOT_PURGED");
        assertThat(refused.body().get("title").asString()).contains("还没有停用", "还没有登记其返还或者删除的证明", "第二十一条");
        done("CUT", "\"keys\": \"飞信短信\"");
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 NOT_PURGED");
        assertThat(field(step("RETURNED", PAPER.replace("2026-03-09", "2026-02-28")))).as("before the end")
            .isEqualTo("day");
        assertThat(field(step("RETURNED", PAPER.replace("AB", "XY")))).isEqualTo("sha256");
        assertThat(field(step("RETURNED", PAPER.replace("陈总", "")))).isEqualTo("signer");
        done("RETURNED", PAPER);
        assertThat(file().at("/paper/sha256").asString()).isEqualTo("ab".repeat(32));
        assertThat(file().at("/paper/by").asString()).as("by name").isEqualTo("compliance");
        done("CLOSED", "");
        assertThat(file().get("state").asString()).isEqualTo("CLOSED");
        assertThat(file().get("days").isNull()).isTrue();
        assertThat(code(step("AMENDED", "\"terms\": " + TERMS + ", \"until\": \"2999-12-31\"")))
            .isEqualTo("409 CLOSED");
    }

    @Test
    @Shows("R44")
    void theirKeysAreRevokedInThisProjectAndItIsNotClosedWhileOneOpensIt() {
        server.bean(Projects.class).open(new ProjectId("P2"), "二号院", "zone: Asia/Shanghai", java.time.Instant.EPOCH);
        String theirs = key("飞信短信", "P1");
        String elsewhere = key("飞信短信", "P2");
        String other = key("erp", "P1");
        compliance.post(VENDORS, CONTRACT);
        done("ENDED", END);
        assertThat(file().get("keys").valueStream().map(each -> each.get("name").asString() + each.get("isTheirs")))
            .containsExactlyInAnyOrder("飞信短信true", "erpfalse");
        done("RETURNED", PAPER);
        done("CUT", "\"keys\": \"sms\"");
        assertThat(file().get("steps").get(3).at("/step/revoked")).as("none of that name").isEmpty();
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 KEYS");
        assertThat(knocked(theirs)).isEqualTo(400);
        done("CUT", "\"keys\": \"飞信短信\"");
        assertThat(file().get("steps").get(4).at("/step/revoked")).hasSize(1);
        assertThat(knocked(theirs)).isEqualTo(401);
        assertThat(knocked(other)).isEqualTo(400);
        assertThat(server.post("/api/v1/projects/P2/events", elsewhere, "{}").status()).isEqualTo(400);
        String all = key("飞信短信", null);
        assertThat(code(step("CUT", "\"keys\": \"飞信短信\""))).as("it opens other projects").isEqualTo("409 KEYS_OF_ALL");
        assertThat(knocked(all)).isEqualTo(400);
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 KEYS");
    }

    @Test
    @Shows("R44")
    void itIsNotClosedWhileCodesAreStillHandedToThem() {
        stop();
        open("http://127.0.0.1:9/sms");
        compliance.post(VENDORS, CONTRACT);
        assertThat(file().get("isSentTo").asBoolean()).isTrue();
        done("ENDED", END);
        done("CUT", "\"keys\": \"飞信短信\"");
        done("RETURNED", PAPER);
        Reply refused = step("CLOSED", "");
        assertThat(code(refused)).isEqualTo("409 SENDER");
        assertThat(refused.body().get("title").asString()).contains("127.0.0.1", "panke.sms.url");
    }

    @Test
    @Shows({"R44", "R36"})
    void whoHasLeftIsCertifiedAndNoByteOfItCanBeChanged() throws IOException, InterruptedException {
        assertThat(code(compliance.get(VENDORS + "/v1/certificate"))).isEqualTo("404 UNKNOWN");
        compliance.post(VENDORS, CONTRACT);
        assertThat(code(compliance.get(VENDORS + "/v1/certificate"))).isEqualTo("409 OPEN");
        closed();
        Path file = folder.resolve("certificate.zip");
        Files.write(file, java.net.http.HttpClient.newHttpClient().send(
            compliance.request(VENDORS + "/v1/certificate").GET().build(),
            java.net.http.HttpResponse.BodyHandlers.ofByteArray()).body());
        assertThat(Elsewhere.verify(file)).isZero();
        SortedMap<String, byte[]> files = PackFile.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        String last = file().get("steps").get(4).get("digest").asString();
        assertThat(text(files, "events.ndjson")).as("the event signs the last step").contains(last,
            "compliance");
        assertThat(text(files, "certificate.json")).contains(last, "飞信短信", "ab".repeat(32), "陈总");
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            byte[] content = each.getValue();
            if (content.length > 0) {
                content[content.length / 2] ^= 1;
                Files.write(file, PackFile.bytes(files));
                assertThat(Elsewhere.verify(file)).as(each.getKey()).isEqualTo(1);
                content[content.length / 2] ^= 1;
            }
        }
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), UTF_8);
    }

    @Test
    @Shows({"R44", "R36"})
    void anInspectorSeesWhoProcessesForTheOfficeAndWhoHasLeft() {
        closed();
        compliance.post(VENDORS, CONTRACT.replace("v1", "v2").replace("飞信短信", "云图印刷").replace("2999-12-31",
            "2026-02-28"));
        JsonNode part = server.as(Role.GROUP).get(PROJECT + "/inspection").body().get("parts").valueStream()
            .filter(each -> each.at("/heading/en").asString().startsWith("Vendors")).findFirst().orElseThrow();
        assertThat(part.get("lines").toString()).contains("飞信短信", "已终止并了结", "all deleted, 2026-03-09, signed by 陈总",
            "云图印刷", "期限已过", "nobody said that it ended or goes on");
        assertThat(part.get("files").valueStream().map(JsonNode::asString)).containsExactly("vendors.csv",
            "vendors/1.zip");
    }

    @Test
    @Shows("R44")
    void aStepThatIsAlteredOrTakenOutIsFoundAndAClosingOfWhichTheLogKnowsNothing() {
        closed();
        ProjectId project = new ProjectId("P1");
        Vendors vendors = server.bean(Vendors.class);
        assertThat(vendors.faults(project)).isEmpty();
        assertThat(new Replay(server.bean(Projects.class), server.bean(JdbcClient.class)).of(project).differences())
            .isEmpty();
        try (ScratchStore scratch = ScratchStore.make()) {
            assertThat(new Replay(server.bean(Projects.class), server.bean(JdbcClient.class)).readModels(project,
                scratch.store())).isEmpty();
        }
        assertThat(compliance.get(PROJECT + "/statements").body().get("lost").asInt())
            .as("it is no statement about faces").isZero();
        change("UPDATE statement_signed SET by_whom = 'nobody'");
        assertThat(vendors.faults(project)).singleElement().asString().contains("step 5", "日志里没有");
        change("UPDATE statement_signed SET by_whom = 'compliance'");
        change("UPDATE vendor_step SET document = REPLACE(document, '陈总', '王总') WHERE number = 4");
        assertThat(vendors.faults(project)).singleElement().asString().contains("step 4");
        change("DELETE FROM vendor_step WHERE number = 4");
        assertThat(vendors.faults(project)).singleElement().asString().contains("step 5");
    }

    private void change(String sql) {
        assertThat(server.bean(Writer.class).<Integer>write(db -> db.sql(sql).update())).isEqualTo(1);
    }

    @Test
    void whoAddsNamesTheVersionTheySawAndOnePressCountsOnce() {
        compliance.post(VENDORS, CONTRACT);
        assertThat(compliance.post(VENDORS + "/v1/steps", "{\"id\": \"a\", \"kind\": \"ENDED\", " + END + "}").status())
            .isEqualTo(428);
        assertThat(step("a", "ENDED", END, "\"1\"").status()).isEqualTo(201);
        assertThat(step("a", "ENDED", END, "\"1\"").body().get("version").asInt()).isEqualTo(2);
        assertThat(step("b", "ENDED", END, "\"1\"").status()).isEqualTo(412);
        assertThat(code(step("ENDED", END))).isEqualTo("409 ENDED");
        done("CUT", "\"keys\": \"x\"");
        done("RETURNED", PAPER);
        assertThat(step("c", "CLOSED", "", "\"3\"").status()).isEqualTo(412);
        assertThat(step("c", "CLOSED", "", "\"4\"").status()).isEqualTo(201);
        assertThat(step("c", "CLOSED", "", "\"4\"").body().get("version").asInt()).isEqualTo(5);
    }

    /** That each role passes exactly where its permissions reach, EveryOperationTest shows. */
    @Test
    void complianceAloneWritesAndTheAuditorReads() {
        assertThat(Role.values()).filteredOn(role -> role.permissions().contains(Permission.VENDOR_WRITE))
            .containsExactly(Role.COMPLIANCE);
        assertThat(Role.values()).filteredOn(role -> role.permissions().contains(Permission.VENDOR_READ))
            .containsExactly(Role.COMPLIANCE, Role.AUDITOR);
        for (Role role : List.of(Role.GROUP, Role.PROJECT, Role.RISK)) {
            assertThat(server.as(role).get(VENDORS).status()).as(role.name()).isEqualTo(403);
        }
        LoggedIn auditor = server.as(Role.AUDITOR);
        assertThat(auditor.get(VENDORS).status()).isEqualTo(200);
        assertThat(auditor.post(VENDORS, CONTRACT).status()).isEqualTo(403);
    }
}
