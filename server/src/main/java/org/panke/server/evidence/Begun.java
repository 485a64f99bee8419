package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import org.panke.evidence.Salt;
import org.panke.server.desk.Office;
import org.panke.server.platform.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who began a log after another one was lost, when and why: what its first leaf commits to. */
record Begun(Salted statement) {
    /** Its name in what is handed out. */
    static final String FILE = "begun.txt";

    static Begun by(String name, String why, Instant at, Salt salt) {
        return new Begun(new Salted(salt, JsonMapper.shared().createObjectNode().put("by", name).put("why", why)
            .put("at", at.toString()).toString().getBytes(UTF_8)));
    }

    /** In words, for a paper. */
    Said said(Office office) {
        JsonNode said = JsonMapper.shared().readTree(statement.content());
        String by = said.path("by").asString();
        String why = said.path("why").asString();
        String when = office.whenThere(Instant.parse(said.path("at").asString()));
        return new Said("此日志由 " + by + " 于 " + when + " 接着一个已丢失的日志开始，理由：" + why,
            "This log was begun by " + by + " on " + when + " after one that was lost, because: " + why);
    }

    /** What opens the commitment. */
    byte[] file() {
        return """
                这个日志接着一个已丢失的日志开始，下面是由谁、何时、为什么。日志的第 0 个叶子含有旧日志的最后检查点和对这句话的承诺。
                This log goes on after one that was lost; below stands who says so, when and why. Its leaf 0 has the last checkpoint of the
                lost one, and a commitment to this sentence: SHA-256(salt + sentence).

                %s
                salt %s
                commitment %s
                """
            .formatted(new String(statement.content(), UTF_8),
                Base64.getEncoder().encodeToString(statement.salt().bytes()), statement.commitment())
            .getBytes(UTF_8);
    }
}
