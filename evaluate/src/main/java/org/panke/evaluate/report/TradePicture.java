package org.panke.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import org.panke.evaluate.measure.Measurement;
import org.panke.evaluate.measure.Scores;
import org.panke.evaluate.measure.Share;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;

/** The trade between both errors at every threshold, on logarithmic axes: nearer to the corner below left is better. */
final class TradePicture {
    private static final int DECADES_ACROSS = 5;
    private static final int DECADES_UP = 3;

    private TradePicture() {
    }

    static void write(Measurement measured, Html html) {
        Plot plot = new Plot(html, new Text("两种错误的取舍曲线（DET）", "The trade between both errors (DET)"));
        for (int decade = 0; decade <= DECADES_ACROSS; decade++) {
            plot.across(1 - (double) decade / DECADES_ACROSS, Shown.percent(Math.pow(10, -decade)));
        }
        for (int decade = 0; decade <= DECADES_UP; decade++) {
            plot.up(1 - (double) decade / DECADES_UP, Shown.percent(Math.pow(10, -decade)));
        }
        plot.named(new Text("两个人被当成同一人（FMR）", "Two people pass for one (FMR)"),
            new Text("同一人没有认出（FNMR）", "One person is missed (FNMR)"));
        plot.line("line-det", points(measured));
        int same = measured.chosen().same();
        plot.point(across(measured.two().reaching(same)), up(measured.one().below(same)));
        plot.end();
        html.say("p",
            new Text("圆圈是所选的阈值。低于坐标下限的画在边上。",
                "The ring is the threshold that was chosen. What lies below the axes is drawn at their edge."),
            "class", "note");
    }

    private static List<double[]> points(Measurement measured) {
        List<double[]> points = new ArrayList<>();
        double[] before = {-1, -1};
        for (int step = 0; step < Scores.ALL; step++) {
            double[] here = {across(measured.two().reaching(step)), up(measured.one().below(step))};
            if (here[0] != before[0] || here[1] != before[1]) {
                points.add(here);
                before = here;
            }
        }
        return points;
    }

    private static double across(Share share) {
        return onAxis(share.value(), DECADES_ACROSS);
    }

    private static double up(Share share) {
        return onAxis(share.value(), DECADES_UP);
    }

    private static double onAxis(double share, int decades) {
        return share <= 0 ? 0 : Math.clamp(1 + Math.log10(share) / decades, 0, 1);
    }
}
