package org.panke.evaluate.report;

import org.panke.evaluate.measure.Measurement;
import org.panke.evaluate.measure.Measurement.AmongMany;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;
import org.panke.formats.words.Numbers;

/** What happens when somebody is looked for among many, by how many. */
final class AmongManyTable {
    private AmongManyTable() {
    }

    static void write(Measurement measured, Html html) {
        html.open("table", "class", "plain").open("thead").open("tr")
            .say("th", new Text("登记的人数", "Enrolled"), "scope", "col")
            .say("th", new Text("不在其中却被当成某人（FPIR）", "Not there, and taken for somebody (FPIR)"), "scope", "col")
            .say("th", new Text("在其中却没有找到（FNIR）", "There, and not found (FNIR)"), "scope", "col").close().close()
            .open("tbody");
        for (AmongMany each : measured.bySize()) {
            html.open("tr").say("th", Text.plain(Numbers.grouped(each.size())), "scope", "row");
            html.open("td").say("span", Text.plain(Shown.share(each.wrongly())));
            if (!each.isMeasured()) {
                html.say("span", new Text("（推算）", " (worked out)"));
            }
            html.close();
            html.say("td", each.notFound() == null ? new Text("没有这么多人", "not so many people")
                : Text.plain(Shown.share(each.notFound())));
            html.close();
        }
        html.close().close();
        html.say("p", new Text("推算：1 −（1 − FMR）的 N 次方，把每次比较当成互不相关。",
            "Worked out: 1 − (1 − FMR)^N, as if comparisons had nothing to do with each other."), "class", "note");
    }
}
