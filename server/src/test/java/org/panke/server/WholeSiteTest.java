package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.access.Role;
import org.panke.server.desk.HelpAsked;
import org.panke.server.face.FaceGate;
import org.panke.server.face.LawOfTests;
import org.panke.server.message.Sender;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.HalvesFile;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import tools.jackson.databind.JsonNode;

/** A site that does everything the law and the gate ask opens it, and any one thing that fails shuts it again. */
class WholeSiteTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final String OF = "/api/v1/console/projects/P1";
    private static final String SITE =
        NoticeTest.WHOLE.replace("\"officer\": null", "\"officer\": null, \"jointControllers\": []");
    private static final String ASSESSED = """
            {"owner": "王主任", "necessity": "同名同号的纠纷靠号码分不清", "sections": {"legality-necessity": "见告知",
             "effect-and-mitigation": "不同意的人待遇相同", "leak-tamper-loss-risk": "员工可能查到号码",
             "protection-adequacy": "每次查询都留痕"}}""";
    private static final List<String> STATEMENTS = List.of("""
            {"id": "r", "kind": "responsible", "text": "负责自助机上的人脸", "name": "王主任"}""", """
            {"id": "s", "kind": "sign", "text": "大门左侧", "points": ["place", "who", "choice", "legible"]}""", """
            {"id": "a", "kind": "attended", "text": "前台", "points": ["seen", "spoof"]}""", """
            {"id": "h", "kind": "human", "text": "案场经理和风控", "points": ["confirmed", "contest", "price"]}""");

    @TempDir
    private Path data;
    @TempDir
    private Path keys;
    @TempDir
    private Path packs;

    private Path key;
    private Running server;
    private LoggedIn compliance;
    private Instant now;

    @BeforeEach
    void doEverything() throws IOException {
        LawOfTests.write(packs);
        System.setProperty("panke.packs", packs.toString());
        System.setProperty("panke.sms.url", "http://127.0.0.1:1/sms");
        System.setProperty("panke.sms.secret", "secret");
        key = keys.resolve("master.key");
        server = new Running(new ServeOptions(data, key, 0, null, true, calibration("people", 200)));
        OfficeOfTests.open(server);
        compliance = server.as(Role.COMPLIANCE);
        server.as(Role.DESK);
        now = server.bean(InstantSource.class).instant();
        assertThat(compliance.send("PUT", OF + "/site", SITE).status()).isEqualTo(204);
        assess("a1");
        for (String each : STATEMENTS) {
            assertThat(compliance.post(OF + "/statements", each).status()).isEqualTo(204);
        }
        countersign("r");
    }

    @AfterEach
    void stop() {
        server.close();
        List.of("panke.packs", "panke.sms.url", "panke.sms.secret").forEach(System::clearProperty);
    }

    private Path calibration(String faces, int persons) throws IOException {
        return Files.writeString(keys.resolve("calibration.json"),
            """
                    {"format": "panke face calibration 1", "model": "m1", "dimension": 512, "faces": "%s", "persons": %s, "on": "2026-11-01",
                     "different": 0.4, "same": 0.6}"""
                .formatted(faces, Integer.toString(persons)));
    }

    private void assess(String id) {
        String seen = "\"" + compliance.get(OF + "/assessment").body().at("/draft/version").asLong() + "\"";
        JsonNode saved = compliance.send("PUT", OF + "/assessment/draft", ASSESSED, seen).body();
        assertThat(compliance.send("POST", OF + "/assessments",
            "{\"id\": \"" + id + "\", \"configuration\": \"" + saved.get("configuration").asString() + "\"}",
            "\"" + saved.at("/draft/version").asLong() + "\"").status()).isEqualTo(204);
    }

    private void countersign(String event) {
        assertThat(server.as(Role.PROJECT, "P1", "O1", "second" + event)
            .post(OF + "/statements/" + event + "/countersignature", "{\"id\": \"c" + event + "\"}").status())
            .isEqualTo(204);
    }

    /** What keeps it shut, a second after whatever was done. */
    private Set<String> missing() {
        now = now.plus(Duration.ofSeconds(1));
        JsonNode gate = compliance.get(OF + "/gate").body();
        assertThat(server.bean(FaceGate.class).isOpen(PROJECT, now)).isEqualTo(gate.get("isOpen").asBoolean());
        return gate.get("conditions").valueStream()
            .filter(each -> !Set.of("held", "not-asked").contains(each.get("state").asString()))
            .map(each -> each.get("condition").asString()).collect(Collectors.toSet());
    }

    @Test
    @Shows({"R01", "R02", "R03", "R04", "R06", "R12", "R16", "R20", "R22", "R23", "R26", "R30", "R32", "R33", "R38",
        "R39", "R45"})
    void itsGateIsOpenAndSaysOfEachConditionWhy() {
        assertThat(missing()).isEmpty();
        assertThat(server.bean(FaceGate.class).mode(PROJECT)).isEqualTo(FaceGate.Mode.PASS);
        JsonNode gate = compliance.get(OF + "/gate").body();
        assertThat(gate.get("isOpen").asBoolean()).isTrue();
        assertThat(gate.toString()).contains("太少，看不出差别", "at most 0 persons here; asked from 100000",
            "countersigned by second", "m1：2026-11-01 用 200 人评测", "密钥和数据在不同的文件夹");
        assertThat(compliance.get(OF + "/inspection").body().toString()).contains("现在可以由本人出示面容凭证比对人脸");
    }

    @Test
    @Shows({"R12", "R23", "R03", "R04"})
    void anyOneThingThatFailsShutsItAndMendedItIsOpenAgain() throws IOException {
        assertThatThrownBy(() -> server.bean(Sender.class).send(Phone.mainland(13_800_001_234L), new Said("码", "code")))
            .isInstanceOf(ApiProblem.class);
        assertThat(missing()).as("the last code did not go out").containsExactly("alternative");
        server.close();
        server = new Running(new ServeOptions(data, key, 0, null, true, calibration("people", 200)));
        compliance = LoggedIn.with(server, "console", "compliance", Running.PASSWORD);
        assertThat(missing()).isEmpty();

        server.bean(HelpAsked.class).ask(PROJECT, "k1", "help", now.minus(Duration.ofMinutes(11)));
        assertThat(missing()).as("nobody comes").containsExactly("alternative");
        assertThat(
            LoggedIn.with(server, "console", "desk", Running.PASSWORD).post(OF + "/help/help/done", "{}").status())
            .isLessThan(300);
        assertThat(missing()).isEmpty();

        Files.setPosixFilePermissions(HalvesFile.beside(key), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(missing()).as("others read the keys").contains("protected");
        Files.setPosixFilePermissions(HalvesFile.beside(key), PosixFilePermissions.fromString("rw-------"));

        assertThat(compliance.send("PUT", OF + "/site", SITE.replace("某某置业", "某某地产")).status()).isEqualTo(204);
        assertThat(missing()).as("another office than was assessed").contains("assessment", "necessity");
        assess("a2");
        assertThat(compliance.post(OF + "/statements", STATEMENTS.getFirst().replace("\"r\"", "\"r2\"")).status())
            .isEqualTo(204);
        assertThat(missing()).as("a new one, of one person").contains("two-persons");
        countersign("r2");
    }

    @Test
    @Shows({"R20", "R22", "R32"})
    void aServerThatIsNoBoxOrHasItsKeysWithItsDataOrNothingMeasuredIsShut() throws IOException {
        server.close();
        server = new Running(new ServeOptions(data, key, 0));
        compliance = LoggedIn.with(server, "console", "compliance", Running.PASSWORD);
        assertThat(missing()).contains("on-device", "calibrated", "assessment");
        server.close();
        Path beside = data.resolve("keys").resolve("master.key");
        Files.createDirectories(beside.resolveSibling("."));
        Files.move(key, beside);
        Files.move(HalvesFile.beside(key), HalvesFile.beside(beside));
        server = new Running(new ServeOptions(data, beside, 0, null, true, calibration("people", 200)));
        compliance = LoggedIn.with(server, "console", "compliance", Running.PASSWORD);
        assertThat(missing()).containsExactly("stores-apart");
        Files.createDirectories(keys);
    }

    @Test
    @Shows({"R26", "R27"})
    void whereThereAreAsManyPersonsAsTheLawNamesItIsFiledAndAnOfficerIsNamedOrItIsShut() {
        server.bean(Writer.class).write(db -> db.sql("""
                INSERT INTO person (project_id, person, root)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
                SELECT 'P1', i, i FROM n""").update());
        assertThat(missing()).containsExactlyInAnyOrder("filing", "officer");
        assertThat(compliance.post(OF + "/statements", """
                {"id": "f", "kind": "filing", "text": "省网信办", "number": "沪网信备 1", "date": "2026-03-01"}""").status())
            .isEqualTo(204);
        assertThat(missing()).containsExactly("officer");
        assertThat(compliance.post(OF + "/statements", """
                {"id": "o", "kind": "officer", "text": "总部法务部", "name": "赵"}""").status()).isEqualTo(204);
        assertThat(missing()).isEmpty();
    }

    @Test
    void noSettingMakesAServerADemonstrationToTheGate() {
        server.close();
        System.setProperty("panke.demo", "true");
        Path none = data.resolve("none");
        System.setProperty("panke.packs", "");
        try (Running demo = new Running(new ServeOptions(none, key, 0, null, true, null))) {
            OfficeOfTests.open(demo);
            JsonNode gate = demo.as(Role.COMPLIANCE).get(OF + "/gate").body();
            assertThat(gate.get("conditions").valueStream()
                .filter(each -> Set.of("reviewed", "calibrated").contains(each.get("condition").asString())))
                .hasSize(2).allSatisfy(each -> assertThat(each.get("state").asString()).isEqualTo("not-held"));
        } finally {
            System.clearProperty("panke.demo");
        }
    }

    @Test
    @Shows("R32")
    void aThresholdOfDrawnFacesOrOfTooFewPersonsKeepsTheServerFromStarting() throws IOException {
        server.close();
        Path drawn = calibration("drawn", 200);
        assertThatThrownBy(() -> new Running(new ServeOptions(data, key, 0, null, true, drawn))).rootCause()
            .hasMessageContaining("只能用于演示").hasMessageContaining("drawn faces");
        Path few = calibration("people", 29);
        assertThatThrownBy(() -> new Running(new ServeOptions(data, key, 0, null, true, few))).rootCause()
            .hasMessageContaining("不到 30");
        Files.writeString(few, Files.readString(few).replace("29", "30").replace("0.6", "0.3"));
        assertThatThrownBy(() -> new Running(new ServeOptions(data, key, 0, null, true, few))).rootCause()
            .hasMessageContaining("different");
    }
}
