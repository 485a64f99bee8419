package org.panke.server.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.panke.evidence.Opening;
import org.panke.evidence.Told;
import org.panke.server.casework.CaseWords;
import org.panke.server.desk.Office;
import org.panke.server.platform.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence as people read it, in both languages. What counts is the signed files beside it. */
final class Face {
    static final String HOW_TO_CHECK =
        """
                怎样核对
                1. 在任何装有判客的机器上运行：panke verify 本文件.zip --key 售楼处公布的密钥
                   退出码 0 表示成立，1 表示不成立，2 表示无法读取。不需要联网，也不需要信任制作本包的服务器。
                2. 密钥在售楼处服务器的 /log/项目编号/keys，任何人都能打开；请与售楼处另外公布的（前台的纸面、公证存档）比对，
                   不要只用包内的 keys.txt，它与本包出自同一处；
                   不给 --key 时，只说明本包自身完整，不说明是谁的。
                3. 也可以自己写程序核对：manifest 是签名的文件清单（C2SP signed-note）；leaves/ 中每个文件是一个事件的公开和
                   它在日志中的证明（C2SP tlog-proof，RFC 6962）；承诺等于 SHA-256（盐 + 内容）。
                4. 若有 seen/：外部的人最早在哪个检查点上签了名、何时盖了时间戳。见证人的签名：panke verify … --witness 其密钥；
                   时间戳：openssl ts -verify -data seen/数字 -in seen/数字.tsr -CAfile 时间戳机构的证书.pem
                它证明：在各自的检查点签发之前，日志中已有这些事件，此后没有改动。
                它不证明：事件在发生时即被记录（可能是后来导入的）；本包含有此事的全部；有人说的是真话。

                How to check
                1. On any machine with Panke: panke verify THIS.zip --key KEY-AS-PUBLISHED-BY-THE-OFFICE
                   Exit status 0: it holds; 1: it does not; 2: it cannot be read. No network, and no trust in the server that made it.
                2. The key is at /log/PROJECT/keys of the office's server, open to anybody; compare it with what the office has
                   published elsewhere (paper at the desk, a notary's file), and not with keys.txt alone, which comes with this pack;
                   without --key it is shown to be whole in itself, and not whose it is.
                3. Or with a program of your own: manifest is the signed list of files (C2SP signed-note); each file in leaves/
                   opens one event and proves it in the log (C2SP tlog-proof, RFC 6962); a commitment is SHA-256(salt + content).
                4. Where there is seen/: which checkpoint with these events others signed first, and when it was stamped. Witnesses:
                   panke verify … --witness KEY; stamps: openssl ts -verify -data seen/N -in seen/N.tsr -CAfile THE-AUTHORITY.pem
                It proves that each of these events was in the log before its checkpoint was signed, and was not changed since.
                It does not prove that an event was recorded when it happened (it may have been imported later), that this is
                all there is about the matter, or that anybody spoke the truth.
                """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final float TITLE = 20;
    private static final float HEADING = 13;
    private static final float TEXT = 10.5f;
    private static final float NOTE = 9;
    private static final float SMALL = 7.5f;
    private static final float GAP = 8;

    private final Office office;
    private final InWords words;
    private final Paper paper;

    private Face(Office office, Paper paper) {
        this.office = office;
        this.words = new InWords(office);
        this.paper = paper;
    }

    /**
     * As a PDF.
     *
     * @param begun who began the log after another one that was lost
     * @param written what people wrote about it
     */
    static byte[] of(Office office, Said subject, String origin, Optional<Said> begun, Instant made,
            List<Opening> openings, List<CaseWords.Line> written) {
        try (Paper paper = new Paper()) {
            Face face = new Face(office, paper);
            face.head(subject, origin, begun, made);
            for (Opening opening : openings) {
                face.event(opening);
            }
            face.written(written);
            face.appendix(openings);
            return paper.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper cannot be written", e);
        }
    }

    private void head(Said subject, String origin, Optional<Said> begun, Instant made) throws IOException {
        Said when = words.moment(made);
        paper.write("判客证据 · Panke evidence", TITLE);
        paper.room(GAP);
        paper.write(office.name() + " · " + subject.zh() + " · " + subject.en(), HEADING);
        paper.room(GAP);
        paper.write("制作 " + when.zh() + " · Made " + when.en(), TEXT);
        paper.write("时间均为 " + office.rules().zone() + " 时间 · All times are those of " + office.rules().zone(), TEXT);
        paper.write("日志 Log " + origin, TEXT);
        if (begun.isPresent()) {
            paper.write(begun.get().zh() + "。", TEXT);
            paper.write(begun.get().en() + ".", TEXT);
        }
        paper.room(GAP);
        paper.write("以下按日志中的先后。每一条都附有可独立核对的证明：在其检查点签发之前已在日志中；最后几页说明怎样核对。", TEXT);
        paper.write(
            "What follows stands in the order of the log. Anybody can check that each part was in the log before its "
                + "checkpoint was signed; the last pages say how.",
            TEXT);
    }

    private void event(Opening opening) throws IOException {
        String number = "#" + opening.proof().inclusion().index();
        paper.rule();
        if (opening.event() == null) {
            paper.write(number + " 未公开：相关个人信息已删除 · Closed: who it names was forgotten", HEADING);
        } else {
            JsonNode event = JSON.readTree(opening.event().text());
            Said kind = words.kind(event);
            Said when = words.moment(OffsetDateTime.parse(event.path("at").asString()).toInstant());
            Said content = words.content(event);
            paper.write(kind.zh() + " · " + kind.en(), HEADING);
            paper.write(number + " · " + when.zh() + " · " + when.en() + " · " + event.path("id").asString(""), NOTE);
            paper.write(content.zh(), TEXT);
            paper.write(content.en(), TEXT);
        }
        for (Told.Line line : opening.lines()) {
            Said said = words.finding(JSON.readTree(line.text()));
            if (!said.zh().isEmpty()) {
                paper.room(GAP / 2);
                paper.write("→ " + said.zh(), TEXT);
                paper.write("→ " + said.en(), TEXT);
            }
        }
    }

    private void written(List<CaseWords.Line> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        paper.rule();
        paper.write("各方所写 · What they wrote", HEADING);
        paper.write("文字由案场保存，随本包签名，不在日志的承诺之内。", NOTE);
        paper.write("The office kept these words and signs them with this pack; the log does not commit to them.",
            NOTE);
        for (CaseWords.Line line : lines) {
            Said about = words.written(line);
            paper.room(GAP / 2);
            paper.write(about.zh(), TEXT);
            paper.write(about.en(), TEXT);
            paper.write(line.words(), TEXT);
        }
    }

    private void appendix(List<Opening> openings) throws IOException {
        paper.rule();
        // the paper breaks lines of its own
        paper.write(HOW_TO_CHECK.replaceAll("\n {3}|\n(?=[a-z])", " "), TEXT);
        paper.rule();
        paper.write("原文 · As it was recorded", HEADING);
        for (Opening opening : openings) {
            paper.room(GAP / 2);
            paper.write("#" + opening.proof().inclusion().index()
                + (opening.event() == null ? "" : " " + opening.event().text().strip()), SMALL);
            for (Told.Line line : opening.lines()) {
                paper.write(line.text(), SMALL);
            }
        }
    }
}
