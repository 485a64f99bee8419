package org.panke.server.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.panke.evidence.Opening;
import org.panke.evidence.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence as people read it, in both languages. What counts is the signed files beside it. */
final class Face {
    static final String HOW_TO_CHECK =
        """
                怎样核对
                1. 在任何装有判客的机器上运行：panke verify 本文件.zip --key 售楼处公布的密钥
                   退出码 0 表示成立，1 表示不成立。不需要联网，也不需要信任制作本包的服务器。
                2. 密钥请从售楼处公布的地方取得（例如告知书或公证存档），不要只用包内的 keys.txt。
                3. 也可以自己写程序核对：manifest 是签名的文件清单（C2SP signed-note）；leaves/ 中每个文件是一个事件的公开和
                   它在日志中的证明（C2SP tlog-proof，RFC 6962）；承诺等于 SHA-256（盐 + 内容）。
                它证明：这些事件在检查点签发之前已经如此记录，此后没有改动、增删或调换顺序。
                它不证明：有人当时说的是真话，也不含其他人的信息。

                How to check
                1. On any machine with Panke: panke verify THIS.zip --key KEY-AS-PUBLISHED-BY-THE-OFFICE
                   Exit status 0: it holds; 1: it does not. No network, and no trust in the server that made it.
                2. Take the key from where the office has published it (its notice, a notary's file), not from keys.txt alone.
                3. Or with a program of your own: manifest is the signed list of files (C2SP signed-note); each file in leaves/
                   opens one event and proves it in the log (C2SP tlog-proof, RFC 6962); a commitment is SHA-256(salt + content).
                It proves that these events were recorded so before the checkpoint was signed, and that none was changed, added,
                left out or moved since. It does not prove that anybody spoke the truth, and holds nothing about others.
                """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final float TITLE = 18;
    private static final float TEXT = 11;
    private static final float SMALL = 8;

    private Face() {
    }

    /** As a PDF. */
    static byte[] of(String subject, String origin, Instant made, List<Opening> openings) {
        try (Paper paper = new Paper()) {
            paper.write("判客证据 Panke evidence", TITLE);
            paper.write(subject + "\n日志 log: " + origin + "\n制作时间 made: " + made, TEXT);
            for (Opening opening : openings) {
                paper.room(TEXT);
                event(opening, paper);
            }
            paper.room(2 * TEXT);
            paper.write(HOW_TO_CHECK, TEXT);
            return paper.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper cannot be written", e);
        }
    }

    private static void event(Opening opening, Paper paper) throws IOException {
        String number = "#" + opening.proof().inclusion().index() + "  ";
        if (opening.event() == null) {
            paper.write(number + "未公开：相关个人信息已删除 closed: forgotten", TEXT);
        } else {
            JsonNode event = JSON.readTree(opening.event().text());
            paper.write(number + event.path("at").asString("") + "  " + event.path("type").asString(""), TEXT);
            paper.write(opening.event().text().strip(), SMALL);
        }
        for (Told.Line line : opening.lines()) {
            JsonNode said = JSON.readTree(line.text()).path("text");
            if (said.isObject()) {
                paper.write(said.path("zh").asString("") + "\n" + said.path("en").asString(""), TEXT);
            }
            paper.write(line.text(), SMALL);
        }
    }
}
