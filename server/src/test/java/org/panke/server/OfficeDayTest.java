package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.house.Shows;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Role;
import org.panke.server.access.Scope;
import org.panke.server.desk.HelpAsked;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Opened;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Store;
import org.panke.vault.Vault;
import tools.jackson.databind.JsonNode;

/** A day in the office, as its people live it through the console. */
class OfficeDayTest {
    private static final String RULES = """
            zone: Asia/Shanghai
            channels:
              - {id: O1, kind: OWN, name: 自渠, commission: {fixedFen: 1500000}}
              - {id: A1, kind: AGENCY, name: 安家, commission: {percentBp: 150}}
            versions:
              - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", leadTime: PT0S}
            """;
    private static final String OFFICE = "/api/v1/console/projects/P1";
    private static final String PHONE = "13800001234";

    @TempDir
    private Path folder;

    private Running server;
    private String key = "";
    private LoggedIn desk;
    private LoggedIn manager;

    @BeforeEach
    void start() {
        server = new Running(folder);
        server.bean(Projects.class).open(new ProjectId("P1"), "一号院", RULES, Instant.now());
        OfficeOfTests.publish(server, "P1");
        key = server.bean(ApiKeys.class).make("crm", "P1",
            EnumSet.of(Scope.EVENTS));
        desk = server.as(Role.DESK);
        manager = server.as(Role.SITE_MANAGER);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDeskSeesWhoBroughtThemAndWhy() {
        registered("r1", PHONE, "O1");
        var receipt = checkedIn("v1", PHONE, "CHANNEL:O1");
        assertThat(receipt.status()).isEqualTo(201);
        JsonNode verdict = desk.get(OFFICE + "/visits/v1").body();
        assertThat(verdict.at("/outcome").asString()).isEqualTo("BROUGHT");
        assertThat(verdict.at("/text/zh").asString()).startsWith("渠道到访 · 自渠 · 首次");
        assertThat(verdict.at("/reasons/0/zh").asString()).contains("报备，提前");
        assertThat(verdict.at("/reasons/0/en").asString()).isNotEmpty();
        assertThat(verdict.at("/timeline").findValuesAsString("kind")).contains("REGISTERED", "ARRIVED", "DECLARED");
        assertThat(verdict.at("/verified").asString()).isEqualTo("RING");
        assertThat(verdict.at("/consultant").asString()).isEqualTo("desk");
        JsonNode row = desk.get(OFFICE + "/visits").body().at("/items/0");
        assertThat(row.at("/phone").asString()).isEqualTo("138****1234");
        assertThat(row.at("/surname").asString()).isEqualTo("王");
        JsonNode today = desk.get(OFFICE + "/today").body();
        assertThat(today.at("/brought").asInt()).isEqualTo(1);
        assertThat(today.at("/visits").asInt()).isEqualTo(1);
    }

    @Test
    void theSameCheckInTwiceIsOneVisit() {
        var first = checkedIn("v1", PHONE, "SELF");
        assertThat(checkedIn("v1", PHONE, "SELF").body()).isEqualTo(first.body());
        assertThat(desk.get(OFFICE + "/visits").body().at("/items")).hasSize(1);
    }

    @Test
    void everyLookUpLeavesATraceBeforeItIsAnswered() {
        checkedIn("v1", PHONE, "SELF");
        assertThat(desk.post(OFFICE + "/lookups", "{\"id\":\"l1\",\"phone\":\"13900000000\"}").body().at("/person")
            .isNull()).isTrue();
        JsonNode found = desk.post(OFFICE + "/lookups", "{\"id\":\"l2\",\"phone\":\"" + PHONE + "\"}").body();
        JsonNode person = manager.get(OFFICE + "/persons/" + found.at("/person").asInt()).body();
        assertThat(person.at("/timeline").findValuesAsString("kind")).contains("LOOKED_UP");
        assertThat(person.at("/timeline").toString()).contains("desk 查过号码", "site_manager 查过号码");
        assertThat(person.at("/phones/0").asString()).isEqualTo(PHONE);
    }

    @Test
    void aRegistrationWhoseTimeIsOverIsShownAsLost() {
        Instant then = Instant.now().minus(Duration.ofDays(33));
        server.bean(Recorder.class).recordAsDated(new Event.Registered(
            new Stamp(new EventId("r1"), new ProjectId("P1"), then), new ChannelId("O1"), null,
            Phone.mainland(Long.parseLong(PHONE)), "王"));
        JsonNode found = desk.post(OFFICE + "/lookups", "{\"id\":\"l1\",\"phone\":\"" + PHONE + "\"}").body();
        JsonNode person = desk.get(OFFICE + "/persons/" + found.at("/person").asInt()).body();
        assertThat(person.at("/registrations/0/state").asString()).isEqualTo("EXPIRED");
        assertThat(person.at("/timeline").toString()).contains("REGISTERED").contains("LOST").doesNotContain("LIVE");
    }

    @Test
    void ofANewNameTheSurnameIsKeptAsFilesWriteIt() {
        checkedIn("v1", PHONE, "SELF");
        String person = OFFICE + "/persons/" + desk.get(OFFICE + "/visits").body().at("/items/0/person").asInt();
        assertThat(manager.post(person + "/name", "{\"id\":\"n1\",\"surname\":\"先生\"}").status()).isEqualTo(400);
        assertThat(manager.post(person + "/name", "{\"id\":\"n2\",\"surname\":\"欧阳先生\"}").status()).isEqualTo(204);
        assertThat(manager.get(person).body().at("/surname").asString()).isEqualTo("欧阳");
        List<Check.Found> found = new ArrayList<>();
        new Check(server.bean(Vault.class), server.bean(Projects.class), server.bean(Store.class).reader())
            .of(new ProjectId("P1"), _ -> {
            }, found::add);
        assertThat(found).isEmpty();
    }

    @Test
    void phonesAreInFullOnlyForWhoeverMayReadThem() {
        checkedIn("v1", PHONE, "SELF");
        int person = desk.get(OFFICE + "/visits").body().at("/items/0/person").asInt();
        assertThat(desk.get(OFFICE + "/persons/" + person).body().toString()).contains("138****1234")
            .doesNotContain(PHONE);
    }

    @Test
    void pagesGoOnWhereTheyEndedThoughMoreArrives() {
        for (int i = 0; i < 5; i++) {
            checkedIn("v" + i, "1380000123" + i, "SELF");
        }
        JsonNode first = desk.get(OFFICE + "/visits?limit=2").body();
        checkedIn("v5", "13800001239", "SELF");
        JsonNode second = desk.get(OFFICE + "/visits?limit=2&after=" + first.at("/next").asString()).body();
        List<String> seen = new ArrayList<>(first.at("/items").findValuesAsString("visit"));
        seen.addAll(second.at("/items").findValuesAsString("visit"));
        assertThat(seen).containsExactly("v4", "v3", "v2", "v1");
        assertThat(desk.get(OFFICE + "/visits?limit=x").status()).isEqualTo(400);
        assertThat(desk.get(OFFICE + "/visits?outcome=WON").body().at("/field").asString()).isEqualTo("outcome");
    }

    @Test
    void aSignedDealPaysOneLine() {
        registered("r1", PHONE, "O1");
        checkedIn("v1", PHONE, "CHANNEL:O1");
        String wanted =
            "{\"id\":\"d1\",\"contract\":\"C1\",\"unit\":\"3-1201\",\"amountFen\":250000000,\"buyers\":[\"" + PHONE
                + "\"]}";
        var deal = manager.post(OFFICE + "/deals", wanted);
        assertThat(deal.status()).isEqualTo(201);
        assertThat(deal.body().at("/state").asString()).isEqualTo("WAITING");
        assertThat(deal.body().at("/unit").asString()).isEqualTo("3-1201");
        assertThat(manager.post(OFFICE + "/deals", wanted).body()).isEqualTo(deal.body());
        JsonNode signed = manager.send("POST", OFFICE + "/deals/C1/signing", "{\"id\":\"s1\"}", "\"1\"").body();
        assertThat(signed.at("/state").asString()).isEqualTo("PAYABLE");
        assertThat(signed.at("/text/zh").asString()).contains("应付自渠 15,000 元");
        var again = manager.send("POST", OFFICE + "/deals",
            "{\"id\":\"d2\",\"contract\":\"C1\",\"buyers\":[\"" + PHONE + "\"]}",
            '"' + signed.at("/version").asString() + '"');
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().at("/code").asString()).isEqualTo("D_SIGNED");
        LoggedIn finance = server.as(Role.FINANCE);
        assertThat(finance.get(OFFICE + "/settlements").body().at("/items")).hasSize(1);
        JsonNode file = finance.get(OFFICE + "/deals/C1").body();
        assertThat(file.at("/buyers/0/phone").asString()).isEqualTo("138****1234");
        assertThat(file.at("/lines").size()).isGreaterThanOrEqualTo(1);
    }

    @Test
    @Shows("R30")
    void aDisputeIsDecidedByTwoAndNeverByOne() {
        registered("r1", PHONE, "O1");
        checkedIn("v1", PHONE, "SELF");
        LoggedIn risk = server.as(Role.RISK);
        var file = manager.get(OFFICE + "/cases/v1");
        String seen = etag(file);
        assertThat(file.body().at("/outcomes").findValuesAsString("outcome")).containsExactly("NATURAL", "CHANNEL:O1");
        String proposal = "{\"id\":\"p1\",\"outcome\":\"CHANNEL:O1\",\"words\":\"电话回访确认\"}";
        assertThat(manager.post(OFFICE + "/cases/v1/proposal", proposal).status()).isEqualTo(428);
        var proposed = manager.send("POST", OFFICE + "/cases/v1/proposal", proposal, seen);
        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.body().at("/proposal/by").asString()).isEqualTo("site_manager");
        // who looked before the proposal was made signs nothing they did not see
        assertThat(risk.send("POST", OFFICE + "/cases/v1/signature", "{\"id\":\"c1\"}", seen).status()).isEqualTo(412);
        assertThat(manager.send("POST", OFFICE + "/cases/v1/signature", "{\"id\":\"c0\"}", etag(proposed)).status())
            .isEqualTo(409);
        var decided = risk.send("POST", OFFICE + "/cases/v1/signature", "{\"id\":\"c1\"}", etag(proposed));
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.body().at("/decision/by").toString()).isEqualTo("[\"site_manager\",\"risk\"]");
        assertThat(decided.body().at("/verdict/outcome").asString()).isEqualTo("BROUGHT");
        assertThat(decided.body().at("/verdict/earlier")).hasSize(1);
        assertThat(manager.get(OFFICE + "/cases?state=OPEN").body().at("/items")).isEmpty();
    }

    @Test
    void helpIsWaitedForUntilSomebodyWent() {
        server.bean(HelpAsked.class).ask(new ProjectId("P1"), "大门", "h1", Instant.now());
        assertThat(desk.get(OFFICE + "/today").body().at("/helpWaiting/0/kiosk").asString()).isEqualTo("大门");
        assertThat(desk.post(OFFICE + "/help/h1/done", "{}").status()).isEqualTo(204);
        assertThat(desk.get(OFFICE + "/today").body().at("/helpWaiting")).isEmpty();
    }

    @Test
    void thePageHearsOfEachCommitAndItsStreamEndsWithTheSession() throws IOException, InterruptedException {
        checkedIn("v1", PHONE, "SELF");
        try (HttpClient page = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                    page.send(desk.request(OFFICE + "/live").GET().build(), BodyHandlers.ofInputStream()).body(),
                    StandardCharsets.UTF_8))) {
            assertThat(until(lines, "data: ")).isEqualTo("data: {\"sequence\":1}");
            checkedIn("v2", "13800001235", "SELF");
            assertThat(until(lines, "data: ")).isEqualTo("data: {\"sequence\":2}");
            desk.post("/api/v1/console/logout", "{}");
            assertThat(until(lines, "data: ")).isEmpty();
        }
    }

    @Test
    void theDesksCheckInKeepsWhatWasAgreedToAndShown() {
        registered("r1", PHONE, "A1");
        String code = server.as(Role.AGENT, "P1", "A1", "a1")
            .get("/api/v1/broker/registrations/P1/r1/code").body().get("code").asString();
        Running.Reply receipt = checkedIn("v1", PHONE, "CHANNEL:A1", code);
        assertThat(receipt.body().at("/outcome").asString()).as(receipt.body().toString()).isEqualTo("BROUGHT");
        assertThat(receipt.body().at("/kept/zh").asString()).containsPattern("保存到 \\d{4} 年 \\d+ 月 \\d+ 日；");
        var visit =
            (Event.CheckedIn) server.bean(Opened.class).of(new ProjectId("P1"), new EventId("v1")).orElseThrow();
        assertThat(visit.notice()).isEqualTo(notice());
        assertThat(visit.codes()).containsExactly(new EventId("r1"));
        // sent again when the code has long changed
        assertThat(checkedIn("v1", PHONE, "CHANNEL:A1", "00000000").body()).isEqualTo(receipt.body());
    }

    @Test
    void theDeskIsToldWhatCannotBe() {
        assertThat(checkedIn("v1", PHONE, "SELF", "00000000").status()).isEqualTo(422);
        assertThat(checkedIn("v1", PHONE, "CHANNEL:O9").status()).isEqualTo(400);
        assertThat(desk.post(OFFICE + "/visits", wanted("v1", PHONE, "SELF", "", "0".repeat(64))).status())
            .isEqualTo(409);
        assertThat(desk.get(OFFICE + "/visits").body().at("/items")).isEmpty();
    }

    private static String until(BufferedReader lines, String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        return "";
    }

    private static String etag(Running.Reply reply) {
        return reply.headers().firstValue("ETag").orElse("");
    }

    private void registered(String id, String phone, String channel) {
        assertThat(server.post("/api/v1/projects/P1/events", key,
            "{\"type\":\"Registered\",\"id\":\"" + id + "\",\"channel\":\"" + channel
                + "\",\"agent\":\"a1\",\"phone\":\"" + phone + "\",\"surname\":\"王\"}")
            .status()).isEqualTo(201);
    }

    private Running.Reply checkedIn(String id, String phone, String declared, String... codes) {
        String named = codes.length == 0 ? "" : "\"" + String.join("\",\"", codes) + "\"";
        return desk.post(OFFICE + "/visits", wanted(id, phone, declared, named, notice()));
    }

    private String notice() {
        return server.get("/api/v1/notices/P1", null).body().get("hash").asString();
    }

    private static String wanted(String id, String phone, String declared, String codes, String notice) {
        return "{\"id\":\"" + id + "\",\"phone\":\"" + phone + "\",\"surname\":\"王\",\"declared\":\"" + declared
            + "\",\"codes\":[" + codes + "],\"notice\":\"" + notice + "\"}";
    }
}
