package org.panke.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import org.panke.evaluate.measure.Measurement;
import org.panke.evaluate.measure.Scores;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;

/** How alike pairs came out: those of one person and those of two, and where the thresholds lie. */
final class ScoresPicture {
    /** Steps in a column. */
    private static final int WIDE = 20;
    private static final int TICK = 200;

    private ScoresPicture() {
    }

    static void write(Measurement measured, Html html) {
        int from = tick(lowest(measured), false);
        int to = tick(highest(measured), true);
        Plot plot = new Plot(html, new Text("同一人和不同人的相似程度分布，以及两个阈值",
            "How alike pairs of one person and of two came out, and the two thresholds"));
        for (int step = from; step <= to; step += TICK) {
            plot.across(part(step, from, to), String.valueOf(Scores.cosine(step)));
        }
        plot.named(new Text("相似程度（余弦）", "How alike (cosine)"), new Text("占各自总数的比例", "Share of each kind"));
        double most = Math.max(most(measured.one()), most(measured.two()));
        plot.line("line-two", columns(measured.two(), from, to, most));
        plot.line("line-one", columns(measured.one(), from, to, most));
        plot.mark(part(measured.chosen().different(), from, to), new Text("不同 ＜", "two <"), true);
        plot.mark(part(measured.chosen().same(), from, to), new Text("≥ 同一人", "≥ one"), false);
        plot.end();
        html.open("ul", "class", "legend");
        legend("line-one", "swatch-one", new Text("同一人的两张图片", "two pictures of one person"), html);
        legend("line-two", "swatch-two", new Text("两个人的图片", "pictures of two people"), html);
        html.close();
    }

    private static void legend(String line, String swatch, Text words, Html html) {
        html.open("li").open("svg", "class", "swatch " + swatch, "width", "28", "height", "8", "aria-hidden", "true")
            .empty("path", "class", line, "d", "M0 4H28").close().say("span", words).close();
    }

    private static int lowest(Measurement measured) {
        int step = 0;
        while (step < Scores.ALL - 1 && measured.one().at(step) + measured.two().at(step) == 0) {
            step++;
        }
        return step;
    }

    private static int highest(Measurement measured) {
        int step = Scores.ALL - 1;
        while (step > 0 && measured.one().at(step) + measured.two().at(step) == 0) {
            step--;
        }
        return Math.max(step, measured.chosen().same());
    }

    private static int tick(int step, boolean isUp) {
        int down = Math.floorDiv(step, TICK) * TICK;
        return isUp && down < step ? Math.min(down + TICK, Scores.ALL - 1) : down;
    }

    private static double part(int step, int from, int to) {
        return to == from ? 0 : Math.clamp((double) (step - from) / (to - from), 0, 1);
    }

    private static double share(Scores scores, int from) {
        long inside = 0;
        for (int step = from; step < Math.min(from + WIDE, Scores.ALL); step++) {
            inside += scores.at(step);
        }
        return scores.pairs() == 0 ? 0 : (double) inside / scores.pairs();
    }

    private static double most(Scores scores) {
        double most = 1e-9;
        for (int step = 0; step < Scores.ALL; step += WIDE) {
            most = Math.max(most, share(scores, step));
        }
        return most;
    }

    private static List<double[]> columns(Scores scores, int from, int to, double most) {
        List<double[]> points = new ArrayList<>();
        for (int step = from; step < to; step += WIDE) {
            double up = share(scores, step) / most;
            points.add(new double[]{part(step, from, to), up});
            points.add(new double[]{part(Math.min(step + WIDE, to), from, to), up});
        }
        return points;
    }
}
