package org.panke.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;

/** What people type by mistake changes nothing, and is said where it is. */
class SlipsTest {
    private static final String DEALS = "/api/v1/console/projects/P1/deals";
    private static final String ACCOUNTS = "/api/v1/console/accounts";
    private static final String FIRST =
        "{\"id\":\"%s\",\"contract\":\"C1\",\"amountFen\":568000000,\"buyers\":[\"%s\"]}";

    @TempDir
    private Path folder;

    private Running server;

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.open(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewSubscriptionTakesNoOtherContractsPlaceUnlessItWasOpened() {
        LoggedIn consultant = server.as(Role.CONSULTANT);
        assertThat(consultant.post(DEALS, FIRST.formatted("d1", "13800001234")).status()).isEqualTo(201);
        Reply slip = consultant.post(DEALS, FIRST.formatted("d2", "13800005678"));
        assertThat(slip.status()).isEqualTo(409);
        assertThat(slip.body().get("code").asString()).isEqualTo("CONTRACT_EXISTS");
        assertThat(slip.body().get("field").asString()).isEqualTo("contract");
        assertThat(consultant.post(DEALS, FIRST.formatted("d1", "13800001234")).status()).isEqualTo(201);
        Reply opened = consultant.send("POST", DEALS, FIRST.formatted("d3", "13800005678"), "\"1\"");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().get("version").asLong()).isEqualTo(2);
    }

    @Test
    void nobodySignsOrCancelsWhatTheyDidNotSee() {
        LoggedIn consultant = server.as(Role.CONSULTANT);
        consultant.post(DEALS, FIRST.formatted("d1", "13800001234"));
        consultant.send("POST", DEALS, FIRST.formatted("d2", "13800005678"), "\"1\"");
        for (String step : new String[]{"/C1/signing", "/C1/cancellation"}) {
            assertThat(consultant.post(DEALS + step, "{\"id\":\"s1\"}").status()).isEqualTo(428);
            assertThat(consultant.send("POST", DEALS + step, "{\"id\":\"s1\"}", "\"1\"").status()).isEqualTo(412);
        }
        Reply signed = consultant.send("POST", DEALS + "/C1/signing", "{\"id\":\"s1\"}", "\"2\"");
        assertThat(signed.status()).isEqualTo(200);
        assertThat(consultant.send("POST", DEALS + "/C1/signing", "{\"id\":\"s1\"}", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void whatCouldNotBeReadAgainIsRefusedAndEveryPageGoesOn() {
        LoggedIn broker = server.as(Role.AGENT, null, "O1", "broker");
        for (String id : new String[]{"r\\u0000", "r\\u0000a", "r\\n1", "r\\ud800", "r\\u0007"}) {
            Reply refused = broker.post("/api/v1/broker/registrations",
                "{\"id\":\"" + id
                    + "\",\"project\":\"P1\",\"phone\":\"13800001234\",\"surname\":\"王\",\"permission\":true}");
            assertThat(field(refused)).as(id).isEqualTo("id");
        }
        assertThat(broker.get("/api/v1/broker/registrations").body().get("items")).isEmpty();
        LoggedIn manager = server.as(Role.SITE_MANAGER);
        for (String unit : new String[]{"1\\u0000", "1\\t2", "1\\ud800"}) {
            assertThat(field(manager.post(DEALS, FIRST.formatted("d1", "13800001234")
                .replace("\"contract\"", "\"unit\":\"" + unit + "\",\"contract\"")))).as(unit).isEqualTo("unit");
        }
        assertThat(manager.post(DEALS, FIRST.formatted("d1", "13800001234")
            .replace("\"contract\"", "\"unit\":\"1-2\\t\",\"contract\"")).body().get("unit").asString())
            .isEqualTo("1-2");
        assertThat(server.as(Role.DESK).get("/api/v1/console/projects/P1/today").status()).isEqualTo(200);
        String[] store = {"--data=" + folder, "--key=" + folder.resolve("key")};
        server.close();
        assertThat(Told.by("fsck", store, Map.of()).status()).isZero();
        start();
    }

    @Test
    void aContractThatNoAddressLeadsToIsNotBegun() {
        LoggedIn consultant = server.as(Role.CONSULTANT);
        for (String contract : new String[]{"YX/2026/1", "A;1", "A%31", "A\\\\1", ".", ".."}) {
            assertThat(field(consultant.post(DEALS, FIRST.replace("C1", "%3$s")
                .formatted("d1", "13800001234", contract)))).as(contract).isEqualTo("contract");
        }
        assertThat(consultant.post(DEALS, FIRST.replace("C1", "京〔2026〕第 8 号").formatted("d1", "13800001234")).status())
            .isEqualTo(201);
    }

    @Test
    void aSumIsAWholeNumberOfFen() {
        LoggedIn consultant = server.as(Role.CONSULTANT);
        for (String sum : new String[]{"1.5", "9223372036854775807", "-1", "\"12.9\"", "1e30"}) {
            Reply refused = consultant.post(DEALS,
                "{\"id\":\"d1\",\"contract\":\"C1\",\"amountFen\":" + sum + ",\"buyers\":[\"13800001234\"]}");
            assertThat(refused.status()).as(sum).isEqualTo(400);
            assertThat(refused.body().get("field").asString()).as(sum).isEqualTo("amountFen");
        }
    }

    @Test
    void anAccountIsOfAProjectAndAChannelThatThereAre() {
        LoggedIn group = server.as(Role.GROUP);
        assertThat(field(group.post(ACCOUNTS, "{\"name\":\"d\",\"role\":\"DESK\"}"))).isEqualTo("project");
        assertThat(field(group.post(ACCOUNTS, "{\"name\":\"d\",\"role\":\"DESK\",\"project\":\"NOPE\"}")))
            .isEqualTo("project");
        assertThat(field(group.post(ACCOUNTS,
            "{\"name\":\"d\",\"role\":\"AGENT\",\"channel\":\"NOPE\",\"agent\":\"a1\"}"))).isEqualTo("channel");
        assertThat(group.post(ACCOUNTS, "{\"name\":\"d\",\"role\":\"FINANCE\"}").status()).isEqualTo(201);
        assertThat(group.post(ACCOUNTS, "{\"name\":\"e\",\"role\":\"DESK\",\"project\":\"P1\"}").status())
            .isEqualTo(201);
    }

    @Test
    void whatCannotBeReadIsSaidWithItsFieldAndWhatWasExpected() {
        LoggedIn group = server.as(Role.GROUP);
        Reply role = group.post(ACCOUNTS, "{\"name\":\"d\",\"role\":\"KING\"}");
        assertThat(field(role)).isEqualTo("role");
        assertThat(role.body().get("title").asString()).contains("DESK");
        assertThat(group.post(ACCOUNTS, "{\"name\":").body().get("title").asString()).contains("第 1 行");
        assertThat(group.post(ACCOUNTS, "[]").body().get("title").asString()).contains("JSON 对象");
        assertThat(group.get("/api/v1/console/nothing").body().get("title").asString()).contains("没有这个地址");
        assertThat(role.body().toString()).doesNotContain("KING");
    }

    @Test
    void anAddressOrALanguageThatNobodyCanReadIsNoFaultOfTheServers() throws IOException {
        LoggedIn manager = server.as(Role.SITE_MANAGER);
        String own = " HTTP/1.1\r\nCookie: " + manager.cookie() + "\r\nX-CSRF-Token: "
            + manager.session().get("csrf").asString();
        assertThat(raw("GET /api/v1/notices/P9 HTTP/1.1\r\nAccept-Language: \u0096\u0087"))
            .startsWith("HTTP/1.1 404").contains("\"code\":\"PROJECT\"");
        assertThat(raw("POST /api/v1/console/projects/P1/deals/C1/signing" + own + "\r\nIf-Match: \u0080"))
            .startsWith("HTTP/1.1 400").contains("\"code\":\"REQUEST\"");
        assertThat(raw("GET " + DEALS + "?%zz" + own)).startsWith("HTTP/1.1 400").contains("\"code\":\"REQUEST\"");
    }

    /** What comes back for a request that no client of ours would send. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void aKeyIsListedRevokedAndOfAProjectThatThereIs() {
        String admin = server.post("/api/v1/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"it\"}").body().get("key").asString();
        assertThat(server.post("/api/v1/keys", admin,
            "{\"name\":\"crm\",\"project\":\"P7\",\"scopes\":[\"EVENTS\"]}").status()).isEqualTo(400);
        String key = server.post("/api/v1/keys", admin,
            "{\"name\":\"crm\",\"project\":\"P1\",\"scopes\":[\"EVENTS\"]}").body().get("key").asString();
        var listed = server.get("/api/v1/keys", admin).body().get("items");
        assertThat(listed.valueStream().map(each -> each.get("name").asString())).contains("crm", "it");
        assertThat(listed.toString()).doesNotContain(key);
        String id = listed.valueStream().filter(each -> each.get("name").asString().equals("crm")).findFirst()
            .orElseThrow().get("id").asString();
        assertThat(server.get("/api/v1/keys", key).status()).isEqualTo(403);
        assertThat(server.send(server.request("/api/v1/keys/" + id, admin).DELETE()).status()).isEqualTo(204);
        assertThat(server.post("/api/v1/projects/P1/events", key, "{}").status()).isEqualTo(401);
        assertThat(server.send(server.request("/api/v1/keys/" + id, admin).DELETE()).status()).isEqualTo(404);
    }

    private static String field(Reply refused) {
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        return refused.body().get("field").asString();
    }
}
