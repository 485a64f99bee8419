package org.panke.formats.report;

import java.util.List;

/** How visitors came, over time. */
final class SourcesPicture {
    private static final int TOP = 20;
    private static final int HEIGHT = 190;
    private static final int BASE = TOP + HEIGHT;
    private static final double LEFT = 5;

    private final Periods periods;
    private final List<Periods.Column> columns;
    private final long step;
    private final long most;

    private SourcesPicture(Tally tally) {
        periods = Periods.of(tally.sources.days());
        columns = periods.columns(tally.sources.days());
        long highest = columns.stream().mapToLong(column -> column.came().judged()).max().orElse(0);
        step = step(highest);
        most = Math.max(1, (highest + step - 1) / step) * step;
    }

    static Picture of(Tally tally) {
        SourcesPicture picture = new SourcesPicture(tally);
        return new Picture("sources", new Text("客户是怎么来的？", "How did the visitors come?"), answer(tally.sources.total()),
            picture::draw, picture.table());
    }

    private static Text answer(Sources.Day total) {
        long all = total.judged();
        if (all == 0) {
            return new Text("还没有到访。有了以后，这里按时间列出自然到访和渠道带来的客户。",
                "There are no visits yet. Natural visits and those brought by a channel will be drawn here over time.");
        }
        Text phone = total.withoutPhone == 0
            ? Text.EMPTY
            : new Text("另有 " + Figures.number(total.withoutPhone) + " 人未留电话入场，只计数，不判定。",
                " " + Figures.number(total.withoutPhone) + " more entered without a phone and "
                    + (total.withoutPhone == 1 ? "is" : "are") + " counted, not judged.");
        List<String> shares = Figures.shares(total.natural, total.brought, total.disputed);
        return new Text(
            "首次到访的客户里，" + shares.get(0) + " 自然到访，" + shares.get(1) + " 由渠道带来，" + shares.get(2) + " 来源有争议。",
            "Of all first visits " + shares.get(0) + " were natural, " + shares.get(1)
                + " were brought by a channel, and "
                + shares.get(2) + " are disputed.")
            .and(phone);
    }

    private void draw(Html html) {
        if (columns.isEmpty()) {
            return;
        }
        html.open("svg", "class", "columns", "role", "img", "aria-labelledby", "sources-question sources-answer",
            "width",
            "100%", "height", Integer.toString(BASE + 40));
        for (long value = 0; value <= most; value += step) {
            String y = Long.toString(BASE - HEIGHT * value / most);
            html.empty("line", "class", value == 0 ? "axis" : "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y);
            html.draw(Text.plain(Figures.number(value)), "class", "tick", "x", "0", "y",
                Long.toString(BASE - HEIGHT * value / most - 4));
        }
        double width = (100 - LEFT) / Math.max(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            draw(i, LEFT + i * width, width, html);
        }
        html.close();
        Legend.begin(html).item("natural", Legend.NATURAL).item("brought", Legend.BROUGHT)
            .item("disputed", Legend.DISPUTED).end();
    }

    private void draw(int index, double x, double width, Html html) {
        Periods.Column column = columns.get(index);
        double below = BASE;
        below = stack("natural", column.came().natural, below, x, width, html);
        below = stack("brought", column.came().brought, below, x, width, html);
        stack("disputed", column.came().disputed, below, x, width, html);
        String middle = Bars.percent(x + width / 2);
        int every = (columns.size() + 12) / 13;
        boolean said = index % every == 0;
        if (said) {
            html.draw(periods.label(column.start()), "class", index / every % 2 == 0 ? "label" : "label second", "x",
                middle,
                "y", Integer.toString(BASE + 16));
        }
        boolean newYear = index == 0 || columns.get(index - 1).start().getYear() != column.start().getYear();
        if (newYear) {
            html.draw(Text.plain(Integer.toString(column.start().getYear())), "class", "label year", "x", middle, "y",
                Integer.toString(BASE + 32));
        }
    }

    private double stack(String style, long count, double below, double x, double width, Html html) {
        double height = (double) HEIGHT * count / most;
        if (count > 0) {
            html.empty("rect", "class", "fill-" + style, "x", Bars.percent(x + width * 0.14), "width",
                Bars.percent(width * 0.72), "y", pixels(below - height), "height", pixels(height));
        }
        return below - height;
    }

    private Table table() {
        Table table = new Table(new Text("首次到访，按来源", "First visits by how they came"), periods.head(), Legend.NATURAL,
            Legend.BROUGHT, Legend.DISPUTED, new Text("未留电话", "Without a phone"));
        for (Periods.Column column : columns) {
            Sources.Day came = column.came();
            table.row(periods.name(column.start()), Text.plain(Figures.number(came.natural)),
                Text.plain(Figures.number(came.brought)), Text.plain(Figures.number(came.disputed)),
                Text.plain(Figures.number(came.withoutPhone)));
        }
        return table;
    }

    private static String pixels(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }

    /** A round distance of grid lines: at most five of them. */
    private static long step(long highest) {
        long step = 1;
        while (highest > 5 * step) {
            step = highest <= 10 * step ? 2 * step : highest <= 25 * step ? 5 * step : 10 * step;
        }
        return step;
    }
}
