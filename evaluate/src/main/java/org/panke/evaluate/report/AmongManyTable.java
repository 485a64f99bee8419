package org.panke.evaluate.report;

import java.util.List;
import org.panke.evaluate.measure.Measurement;
import org.panke.evaluate.measure.Measurement.AmongMany;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;
import org.panke.formats.words.Numbers;

/** What happens when somebody is looked for among many, by how many. */
final class AmongManyTable {
    private static final List<Text> HEADINGS = List.of(new Text("登记的人数", "Enrolled"),
        new Text("不同 / 同一人", "two below / one from"),
        new Text("不在其中却被当成某人（FPIR）", "Not there, and taken for somebody (FPIR)"),
        new Text("不在其中，请前台看", "Not there, and a person is asked"),
        new Text("在其中却没有直接认出（FNIR）", "There, and not named at once (FNIR)"));

    private AmongManyTable() {
    }

    static void write(Measurement measured, Html html) {
        html.open("table", "class", "plain").open("thead").open("tr");
        for (Text each : HEADINGS) {
            html.say("th", each, "scope", "col");
        }
        html.close().close().open("tbody");
        for (AmongMany each : measured.bySize()) {
            html.open("tr").say("th", Text.plain(Numbers.grouped(each.size())), "scope", "row");
            html.say("td", Text.plain(each.different() + " / " + each.same()));
            html.open("td").say("span", Text.plain(Shown.share(each.wrongly())));
            if (!each.isMeasured()) {
                html.say("span", new Text("（推算）", " (worked out)"));
            }
            html.close().say("td", Text.plain(Shown.percent(each.asked().value())));
            html.say("td", each.notFound() == null ? new Text("没有这么多人", "not so many people")
                : Text.plain(Shown.share(each.notFound())));
            html.close();
        }
        html.close().close();
        html.say("p", new Text("两个阈值随人数升高，和自助机一样；为 1.0 的，谁都不会被当成某人，一律请人看。推算：1 −（1 − FMR）的 N 次方，把每次比较当成互不相关。",
            "Both thresholds rise with the number, as at the kiosk; where one person is from 1.0 on, nobody is surely named and a person is asked. Worked out: 1 − (1 − FMR)^N, as if comparisons had nothing to do with each other."),
            "class", "note");
    }
}
