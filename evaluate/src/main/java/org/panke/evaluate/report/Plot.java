package org.panke.evaluate.report;

import java.util.List;
import java.util.Locale;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;

/** Where things lie on a drawing with two axes. */
final class Plot {
    static final int WIDTH = 640;
    static final int HEIGHT = 320;
    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 40;
    private static final int BOTTOM = 48;

    private final Html html;

    /** @param label what it shows, for who cannot see it */
    Plot(Html html, Text label) {
        this.html = html;
        html.open("svg", "class", "columns", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img").say("title",
            label);
    }

    /** @param part of the width, from 0 to 1 */
    static double x(double part) {
        return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    /** @param part of the height, from 0 at the bottom to 1 */
    static double y(double part) {
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
    }

    static String at(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    void across(double part, String label) {
        html.empty("line", "class", "grid", "x1", at(x(part)), "x2", at(x(part)), "y1", at(y(0)), "y2", at(y(1)));
        html.draw(Text.plain(label), "class", "label", "x", at(x(part)), "y", at(y(0) + 18));
    }

    void up(double part, String label) {
        html.empty("line", "class", "grid", "x1", at(x(0)), "x2", at(x(1)), "y1", at(y(part)), "y2", at(y(part)));
        html.draw(Text.plain(label), "class", "left", "x", at(x(0) - 8), "y", at(y(part) + 4));
    }

    void named(Text across, Text up) {
        html.draw(across, "class", "label", "x", at(x(0.5)), "y", at(HEIGHT - 8));
        html.draw(up, "x", "0", "y", "12");
    }

    void mark(double part, Text label, boolean isLeft) {
        html.empty("line", "class", "axis", "x1", at(x(part)), "x2", at(x(part)), "y1", at(y(0)), "y2", at(y(1)));
        html.draw(label, "class", isLeft ? "left" : "right", "x", at(x(part) + (isLeft ? -6 : 6)), "y", at(y(1) - 6));
    }

    void point(double across, double up) {
        html.empty("circle", "class", "point", "cx", at(x(across)), "cy", at(y(up)), "r", "5");
    }

    /** @param points parts of the width and of the height */
    void line(String kind, List<double[]> points) {
        StringBuilder path = new StringBuilder();
        for (double[] each : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(at(x(each[0]))).append(' ').append(at(y(each[1])));
        }
        html.empty("path", "class", kind, "d", path.toString());
    }

    void end() {
        html.close();
    }
}
