package org.panke.server;

import java.nio.file.Path;
import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Writer;

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
        System.setProperty("panke.demo", "true");
        Running server = new Running(folder);
        System.clearProperty("panke.demo");
        open(server);
        return server;
    }

    static void open(Running server) {
        server.bean(Projects.class).open(new ProjectId("P1"), "一号院", RULES, Instant.EPOCH);
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
}
