package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import tools.jackson.databind.JsonNode;

/** An office with a vendor, whom its compliance enters step by step. */
abstract class VendorOffice {
    static final String PROJECT = "/api/v1/console/projects/P1";
    static final String VENDORS = PROJECT + "/vendors";
    static final String TERMS = """
            {"PURPOSE": "发送验证码", "METHOD": "收到号码和文字后立即发送", "DATA": "手机号、验证码",
             "PROTECTION": "加密传输，不留存", "DUTIES": "不转委托；每年检查一次；结束后删除"}""";
    static final String CONTRACT = """
            {"id": "v1", "name": "飞信短信", "terms": %s, "until": "2999-12-31", "host": "127.0.0.1"}""".formatted(TERMS);
    static final String END = "\"day\": \"2026-03-01\", \"reasons\": \"换了供应商\"";
    static final String PAPER = """
            "way": "DELETED", "day": "2026-03-09", "signer": "陈总", "sha256": "%s\"""".formatted("AB".repeat(32));

    @TempDir
    Path folder;

    Running server;
    LoggedIn compliance;
    private int steps;

    @BeforeEach
    void start() {
        open(null);
    }

    final void open(@Nullable String sender) {
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

    final JsonNode file() {
        return compliance.get(VENDORS + "/v1").body();
    }

    /** Another step on the newest version. */
    final Reply step(String kind, String rest) {
        return step("s" + ++steps, kind, rest, "\"" + file().get("version").asInt() + "\"");
    }

    final Reply step(String id, String kind, String rest, String seen) {
        return compliance.step(VENDORS + "/v1", id, kind, rest, seen);
    }

    final void done(String kind, String rest) {
        Reply reply = step(kind, rest);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }

    static String code(Reply reply) {
        return reply.status() + " " + reply.body().path("code").asString("");
    }

    static String field(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        return reply.body().get("field").asString();
    }

    final void closed() {
        compliance.post(VENDORS, CONTRACT);
        done("ENDED", END);
        done("CUT", "\"keys\": \"飞信短信\"");
        done("RETURNED", PAPER);
        done("CLOSED", "");
    }
}
