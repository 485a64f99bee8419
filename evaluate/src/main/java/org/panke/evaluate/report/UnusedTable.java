package org.panke.evaluate.report;

import java.util.Map;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;
import org.panke.formats.words.Numbers;

/** Pictures that the kiosk would not have taken, and why. */
final class UnusedTable {
    private static final Map<String, Text> REASONS = Map.of(
        "none", new Text("没有看到脸", "no face was seen"), "two", new Text("不止一张脸", "more than one face"),
        "closer", new Text("脸太小", "the face is too small"), "further", new Text("脸太大", "the face is too large"),
        "light", new Text("太暗、太亮或没有层次", "too dark, too bright or too flat"),
        "look", new Text("不在中间，或没有正对", "not in the middle, or turned away"),
        "unreadable", new Text("图片打不开", "the picture cannot be read"), "broken",
        new Text("看的时候出错", "an error while looking"));

    private UnusedTable() {
    }

    static void write(Map<String, Long> unused, long others, Html html) {
        if (unused.isEmpty() && others == 0) {
            html.say("p", new Text("全部用上了。", "All of them were used."));
            return;
        }
        html.open("table", "class", "plain").open("tbody");
        unused.forEach((hint, count) -> row(REASONS.getOrDefault(hint, Text.plain(hint)), count, html));
        if (others > 0) {
            row(new Text("不是图片的文件", "files that are no picture"), others, html);
        }
        html.close().close();
        html.say("p",
            new Text("自助机会请来访者重来的图片，这里也不用。", "What the kiosk would ask a visitor to do again is not used here either."),
            "class", "note");
    }

    private static void row(Text reason, long count, Html html) {
        html.open("tr").say("th", reason, "scope", "row").say("td", Text.plain(Numbers.grouped(count))).close();
    }
}
