package org.panke.formats.report;

import java.util.Locale;
import org.panke.attribution.Settlement;

/** How far it got, from registration to commission. */
final class StepsPicture {
    private static final Text REGISTERED = new Text("报备", "Registered");
    private static final Text ACCEPTED = new Text("受理", "Accepted");
    private static final Text VISITED = new Text("首次到访", "First visits");
    private static final Text SUBSCRIBED = new Text("认购", "Subscribed");
    private static final Text SIGNED = new Text("签约", "Signed");
    private static final Text PAYABLE = new Text("应付佣金", "Commission payable");

    private StepsPicture() {}

    static Picture of(Tally tally) {
        Sources.Day visits = tally.sources.total();
        long payable = tally.deals.count(Settlement.State.PAYABLE);
        long fen = tally.deals.commission(Settlement.State.PAYABLE);
        return new Picture("steps", new Text("从报备到结佣，走到了哪一步？", "How far did it get, from registration to commission?"),
            answer(tally, visits, payable, fen), html -> draw(tally, visits, payable, html),
            table(tally, visits, payable));
    }

    private static Text answer(Tally tally, Sources.Day visits, long payable, long fen) {
        if (tally.registered() == 0 && visits.judged() == 0) {
            return new Text("记录里还没有报备和到访。有了以后，这里逐步列出从报备到结佣的数量。",
                "There are no registrations and no visits yet. Their way to commission will be counted here, step by step.");
        }
        Text sum = fen == 0 ? Text.EMPTY : new Text("，共 ", ", ").and(Figures.money(fen));
        return new Text(
            Figures.number(tally.registered()) + " 条报备受理了 " + Figures.number(tally.accepted()) + " 条；"
                + Figures.number(visits.judged()) + " 位客户首次到访，其中 " + Figures.number(visits.brought) + " 位由渠道带来；签约 "
                + Figures.number(tally.deals.signed()) + " 份，应付佣金 " + Figures.number(payable) + " 份",
            "Of " + Figures.count(tally.registered(), "registration") + " " + Figures.number(tally.accepted())
                + be(tally.accepted()) + " accepted; " + Figures.count(visits.judged(), "visitor")
                + " came for the first time, " + Figures.number(visits.brought) + " of them brought by a channel; "
                + Figures.count(tally.deals.signed(), "contract") + be(tally.deals.signed())
                + " signed and commission is payable on "
                + Figures.number(payable))
            .and(sum).and("。", ".");
    }

    private static String be(long count) {
        return count == 1 ? " was" : " were";
    }

    private static void draw(Tally tally, Sources.Day visits, long payable, Html html) {
        if (tally.registered() == 0 && visits.judged() == 0) {
            return;
        }
        long deals = tally.deals.count();
        new Bars().bar(REGISTERED, Text.EMPTY, value(tally.registered()), stretch(tally.registered(), "brought"))
            .bar(ACCEPTED, of(tally.accepted(), tally.registered(), REGISTERED), value(tally.accepted()),
                stretch(tally.accepted(), "brought"))
            .bar(VISITED, Text.EMPTY, value(visits.judged()), stretch(visits.brought, "brought"),
                stretch(visits.natural, "natural"), stretch(visits.disputed, "disputed"))
            .bar(SUBSCRIBED, of(deals, visits.judged(), VISITED), value(deals), stretch(deals, "quiet"))
            .bar(SIGNED, of(tally.deals.signed(), deals, SUBSCRIBED), value(tally.deals.signed()),
                stretch(tally.deals.signed(), "quiet"))
            .bar(PAYABLE, of(payable, tally.deals.signed(), SIGNED), value(payable), stretch(payable, "brought"))
            .write(html);
        Legend.begin(html).item("brought", new Text("渠道", "Channels")).item("natural", Legend.NATURAL)
            .item("disputed", Legend.DISPUTED).item("quiet", new Text("不分来源", "Either")).end();
    }

    private static Table table(Tally tally, Sources.Day visits, long payable) {
        return new Table(new Text("每一步的数量", "The count at each step"), new Text("步骤", "Step"), new Text("数量", "Count"))
            .row(REGISTERED, value(tally.registered())).row(ACCEPTED, value(tally.accepted()))
            .row(VISITED, value(visits.judged()))
            .row(new Text("首次到访 · 渠道带来", "First visits, brought"), value(visits.brought))
            .row(new Text("首次到访 · 自然到访", "First visits, natural"), value(visits.natural))
            .row(new Text("首次到访 · 有争议", "First visits, disputed"), value(visits.disputed))
            .row(new Text("保护期内复访", "Return visits under protection"), value(tally.returned()))
            .row(new Text("非访客（员工、经纪人、供应商等）", "No visitors (staff, agents, suppliers …)"), value(tally.noVisitors()))
            .row(new Text("未留电话入场", "Entered without a phone"), value(visits.withoutPhone))
            .row(SUBSCRIBED, value(tally.deals.count())).row(SIGNED, value(tally.deals.signed()))
            .row(PAYABLE, value(payable))
            .row(new Text("暂缓", "Held"), value(tally.deals.count(Settlement.State.HELD)))
            .row(new Text("不付佣金", "Nothing to pay"), value(tally.deals.count(Settlement.State.NOTHING)))
            .row(new Text("已追回", "Clawed back"), value(tally.deals.count(Settlement.State.CLAWED_BACK)));
    }

    private static Text of(long part, long whole, Text step) {
        if (whole == 0) {
            return Text.EMPTY;
        }
        String share = Figures.share(part, whole);
        return new Text("是" + step.zh() + "的 " + share, share + " of " + step.en().toLowerCase(Locale.ROOT));
    }

    private static Text value(long count) {
        return Text.plain(Figures.number(count));
    }

    private static Bars.Stretch stretch(long size, String style) {
        return new Bars.Stretch(size, style);
    }
}
