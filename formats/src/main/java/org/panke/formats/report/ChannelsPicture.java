package org.panke.formats.report;

import java.util.List;
import org.panke.attribution.Settlement;
import org.panke.formats.words.Numbers;
import org.panke.formats.words.Sentences;

/** Who brought the deals: each channel's registrations, visits, deals and commission. */
final class ChannelsPicture {
    private static final int DRAWN = 12;
    private static final int LISTED = 1000;

    private ChannelsPicture() {}

    static Picture of(Tally tally, Sentences names) {
        List<Channels.Row> rows = tally.channels.byCommission(tally.deals);
        return new Picture("channels", new Text("谁带来了成交？", "Who brought the deals?"), answer(tally, rows, names),
            html -> draw(rows, names, html), table(rows, names));
    }

    private static Text answer(Tally tally, List<Channels.Row> rows, Sentences names) {
        if (rows.isEmpty()) {
            return new Text("没有渠道报备过客户。有了以后，这里按渠道列出报备、到访、成交和佣金。",
                "No channel registered anybody. Each one's registrations, visits, deals and commission will be listed here.");
        }
        long payable = tally.deals.commission(Settlement.State.PAYABLE);
        long held = tally.deals.commission(Settlement.State.HELD);
        Channels.Row first = rows.getFirst();
        String name = names.channel(first.channel);
        Text sum = payable > 0
            ? new Text("应付佣金 ", "").and(Figures.money(payable))
                .and("，最多的是" + name + "，", " of commission is payable, most to "
                    + name + " with ")
                .and(Figures.money(first.payable))
            : first.deals > 0
                ? new Text("成交最多的是" + name + "，" + Figures.number(first.deals) + " 份；佣金金额没有约定",
                    "Most deals came by " + name + ": " + Figures.number(first.deals) + "; no sums are agreed")
                : new Text("还没有应付的佣金；带来到访最多的是" + mostVisits(rows, names),
                    "No commission is payable yet; most visits came by " + mostVisits(rows, names));
        Text waiting = held == 0
            ? Text.EMPTY
            : new Text("；另有 ", "; another ").and(Figures.money(held)).and("暂缓，待裁定或核实",
                " is held until a case is decided or cleared");
        return sum.and(waiting).and("。", ".");
    }

    private static String mostVisits(List<Channels.Row> rows, Sentences names) {
        Channels.Row most = rows.getFirst();
        for (Channels.Row row : rows) {
            most = row.brought > most.brought ? row : most;
        }
        return names.channel(most.channel);
    }

    private static void draw(List<Channels.Row> rows, Sentences names, Html html) {
        boolean money = rows.stream().anyMatch(row -> row.payable + row.held > 0);
        Bars bars = new Bars();
        if (!rows.isEmpty()) {
            bars.heading(new Text("报备 → 受理 → 带来到访 → 成交", "Registered → accepted → visits brought → deals"));
        }
        for (Channels.Row row : rows.subList(0, Math.min(DRAWN, rows.size()))) {
            Text path = Text.plain(Figures.number(row.registered) + " → " + Figures.number(row.accepted) + " → "
                + Figures.number(row.brought) + " → " + Figures.number(row.deals));
            Text name = Text.plain(names.channel(row.channel));
            if (money) {
                bars.bar(name, path, Figures.money(row.payable), new Bars.Stretch(row.payable, "brought"),
                    new Bars.Stretch(row.held, "disputed"));
            } else {
                bars.bar(name, path, Text.plain(Figures.number(row.brought)), new Bars.Stretch(row.brought, "brought"));
            }
        }
        bars.write(html);
        if (money) {
            Legend.begin(html).item("brought", new Text("应付", "Payable")).item("disputed", new Text("暂缓", "Held"))
                .end();
        } else if (!rows.isEmpty()) {
            Legend.begin(html).item("brought", new Text("带来的首次到访", "First visits brought")).end();
        }
        if (rows.size() > DRAWN) {
            html.say("p", new Text("图中是前 " + DRAWN + " 家，共 " + rows.size() + " 家。",
                "The picture shows the first " + DRAWN + " channels, of " + rows.size() + "."), "class", "note");
        }
    }

    private static Table table(List<Channels.Row> rows, Sentences names) {
        Table table = new Table(new Text("各渠道，按应付佣金", "Channels by commission payable"), new Text("渠道", "Channel"),
            new Text("报备", "Registered"), new Text("受理", "Accepted"), new Text("带来到访", "Visits brought"),
            new Text("成交", "Deals"), new Text("应付（元）", "Payable (yuan)"), new Text("暂缓（元）", "Held (yuan)"));
        for (Channels.Row row : rows.subList(0, Math.min(LISTED, rows.size()))) {
            table.row(Text.plain(names.channel(row.channel)), Text.plain(Figures.number(row.registered)),
                Text.plain(Figures.number(row.accepted)), Text.plain(Figures.number(row.brought)),
                Text.plain(Figures.number(row.deals)), Text.plain(Numbers.yuan(row.payable)),
                Text.plain(Numbers.yuan(row.held)));
        }
        return table;
    }
}
