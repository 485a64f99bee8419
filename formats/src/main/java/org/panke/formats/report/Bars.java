package org.panke.formats.report;

import java.util.ArrayList;
import java.util.List;

/** Horizontal bars, one below the other, on one scale: names and values are text, the bars are drawn beside them. */
final class Bars {
    private final List<Bar> bars = new ArrayList<>();

    /** A stretch of a bar, drawn as its style says: natural, brought, disputed, refused, quiet. */
    record Stretch(long size, String style) {}

    private record Bar(Text name, Text note, Text value, List<Stretch> stretches, boolean heading) {
        private long size() {
            return stretches.stream().mapToLong(Stretch::size).sum();
        }
    }

    Bars bar(Text name, Text note, Text value, Stretch... stretches) {
        bars.add(new Bar(name, note, value, List.of(stretches), false));
        return this;
    }

    /** A line of words between the bars. */
    Bars heading(Text words) {
        bars.add(new Bar(words, Text.EMPTY, Text.EMPTY, List.of(), true));
        return this;
    }

    boolean isEmpty() {
        return bars.isEmpty();
    }

    void write(Html html) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::size).max().orElse(1));
        html.open("div", "class", "bars");
        for (Bar bar : bars) {
            if (bar.heading()) {
                html.say("p", bar.name(), "class", "bars-heading");
            } else {
                write(bar, most, html);
            }
        }
        html.close();
    }

    private static void write(Bar bar, long most, Html html) {
        html.open("div", "class", "bar");
        html.open("div", "class", "bar-name").open("bdi").words(bar.name()).close();
        if (!bar.note().equals(Text.EMPTY)) {
            html.say("span", bar.note(), "class", "note");
        }
        html.close();
        html.open("svg", "class", "strip", "aria-hidden", "true", "width", "100%", "height", "18");
        strip(bar.stretches(), most, html);
        html.close();
        html.say("div", bar.value(), "class", "bar-value");
        html.close();
    }

    /** The stretches side by side, the whole width standing for {@code whole}. */
    static void strip(List<Stretch> stretches, long whole, Html html) {
        double x = 0;
        for (Stretch stretch : stretches) {
            double width = 100.0 * stretch.size() / whole;
            if (stretch.size() > 0) {
                html.empty("rect", "class", "fill-" + stretch.style(), "x", percent(x), "y", "0", "width",
                    percent(Math.max(width, 0.3)), "height", "18");
            }
            x += width;
        }
    }

    /** {@code 12.35%}, whatever the machine's language. */
    static String percent(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        return hundredths / 100 + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest) + "%";
    }
}
