package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.panke.server.Running.Reply;
import org.panke.server.ledger.Projects;
import org.panke.server.notice.Notices;
import org.panke.server.notice.Site;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Writer;
import tools.jackson.databind.json.JsonMapper;

/** A project whose rules let anything happen at once. */
final class OfficeOfTests {
    private static final String RULES = """
            zone: Asia/Shanghai
            channels:
              - {id: O1, kind: OWN, name: 自渠, commission: {fixedFen: 3000000}}
              - {id: O2, kind: OWN, name: 二渠}
              - {id: A1, kind: AGENCY, name: 远行}
            versions:
              - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00", leadTime: PT0S}
            """;

    private OfficeOfTests() {
    }

    /** A server of that project whose messages are shown on the demonstration's phone. */
    static Running demonstrated(Path folder) {
        return demonstrated(new ServeOptions(folder, folder.resolve("key"), 0));
    }

    static Running demonstrated(ServeOptions options) {
        System.setProperty("panke.demo", "true");
        Running server = new Running(options);
        System.clearProperty("panke.demo");
        open(server);
        return server;
    }

    /** With the notice that a project must publish before it takes anybody's phone. */
    static void open(Running server) {
        withoutNotice(server);
        publish(server, "P1");
    }

    /** As on the first day: it says nothing of itself yet. */
    static void withoutNotice(Running server) {
        server.bean(Projects.class).open(new ProjectId("P1"), "一号院", RULES, Instant.EPOCH);
    }

    /** A project says of itself all that a notice must tell. */
    static void publish(Running server, String project) {
        server.bean(Sites.class).publish(new ProjectId(project),
            JsonMapper.shared().readValue(NoticeTest.WHOLE, Site.class), "compliance", Instant.now());
        server.bean(Notices.class).needed(new ProjectId(project));
    }

    /** Somebody of a channel reads what is kept of them, without which they register nobody. */
    static LoggedIn readNotices(LoggedIn agent) {
        agent.get("/api/v1/broker/notices").body().get("items").forEach(each -> agent.post("/api/v1/broker/notices",
            "{\"project\":\"" + each.at("/notice/project").asString() + "\",\"hash\":\""
                + each.at("/notice/hash").asString() + "\"}"));
        return agent;
    }

    /** As if the codes had been sent long ago, so that another may be sent. */
    static void forgetCodes(Running server) {
        server.bean(Writer.class).write(db -> db.sql("DELETE FROM allowance WHERE kind LIKE 'code%'").update());
    }

    /** Whoever proves this phone, on their own page. */
    static LoggedIn visitor(Running server, String phone) {
        String login = server.post("/api/v1/me/codes", null, "{\"project\":\"P1\",\"phone\":\"" + phone + "\"}").body()
            .get("login").asString();
        return new LoggedIn(server, server.post("/api/v1/me/login", null,
            "{\"project\":\"P1\",\"login\":\"" + login + "\",\"code\":\"" + code(server) + "\"}"));
    }

    /** The newest code that the demonstration's phone shows. */
    static String code(Running server) {
        String text = server.get("/api/v1/demo/phone", null).body().at("/items/0/text/en").asString();
        return text.replaceAll("(?s).*code is ([0-9]{6}).*", "$1");
    }

    /** A kiosk that the desk has paired. */
    static LoggedIn kiosk(Running server, LoggedIn desk) {
        Reply made = desk.post("/api/v1/console/projects/P1/kiosks", "{\"name\":\"门口\"}");
        return new LoggedIn(server, server.post("/api/v1/kiosk/pairing", null,
            "{\"code\":\"" + made.body().get("code").asString() + "\"}"));
    }

    /** The hash of the notice in force. */
    static String notice(Running server) {
        return server.get("/api/v1/notices/P1", null).body().get("hash").asString();
    }

    /** A code is on its way. @return the word that goes with it */
    static String sent(Running server, LoggedIn kiosk, String phone) {
        Reply sent = kiosk.post("/api/v1/kiosk/codes", codeFor(phone, notice(server)));
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
        return sent.body().get("checkIn").asString();
    }

    /** Somebody proved their phone. @return the word that goes with it */
    static String proved(Running server, LoggedIn kiosk, String phone) {
        String word = sent(server, kiosk, phone);
        assertThat(kiosk.post("/api/v1/kiosk/codes/" + word, "{\"code\":\"" + code(server) + "\"}").status())
            .isEqualTo(200);
        return word;
    }

    static String codeFor(String phone, String notice) {
        return "{\"phone\":\"" + phone + "\",\"notice\":\"" + notice + "\"}";
    }

    /** What somebody answers who proved their phone. */
    static String answers(String id, String word, String declared) {
        return "{\"id\":\"" + id + "\",\"checkIn\":\"" + word + "\",\"surname\":\"王\",\"declared\":\"" + declared
            + "\"}";
    }
}
