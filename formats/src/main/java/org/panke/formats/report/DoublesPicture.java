package org.panke.formats.report;

import java.util.List;
import org.panke.attribution.Answer;
import org.panke.attribution.Loss;
import org.panke.attribution.Rules;

/** What was not registered, and not paid, twice. */
final class DoublesPicture {
    private static final List<Answer.Reason> REFUSED = List.of(Answer.Reason.R_PROTECTED, Answer.Reason.R_HELD,
        Answer.Reason.R_DUPLICATE, Answer.Reason.R_OWNER, Answer.Reason.R_OWN_PHONE);
    private static final List<Loss.Reason> LOST = List.of(Loss.Reason.V_OTHER_WON, Loss.Reason.V_LEAD,
        Loss.Reason.V_PROTECTED, Loss.Reason.V_HELD, Loss.Reason.V_OWNER, Loss.Reason.V_EXPIRED,
        Loss.Reason.V_UNREDEEMED,
        Loss.Reason.V_CODE, Loss.Reason.V_SUSPENDED, Loss.Reason.V_WITHDRAWN);

    private DoublesPicture() {}

    static Picture of(Tally tally, Rules rules) {
        Doubles.Avoided avoided = Doubles.avoided(tally.deals.all(), rules.channels());
        return new Picture("doubles", new Text("挡住了多少重复报备、重复付佣？", "What was not registered or paid twice?"),
            answer(tally.doubles, avoided), html -> draw(tally.doubles, html), table(tally.doubles, avoided));
    }

    private static Text answer(Doubles doubles, Doubles.Avoided avoided) {
        if (doubles.refusedInAll() + doubles.lostInAll() == 0) {
            return new Text("没有报备被拒，也没有报备落选。", "No registration was refused, and none lost.");
        }
        Text stopped = new Text(
            Figures.number(doubles.refusedAsDouble()) + " 条报备在提交时就被挡下，" + Figures.number(doubles.lostInAll())
                + " 条在到访时没有成立。",
            Figures.count(doubles.refusedAsDouble(), "registration")
                + (doubles.refusedAsDouble() == 1 ? " was" : " were") + " turned away at once, and "
                + Figures.number(doubles.lostInAll()) + " lost at the visit.");
        if (avoided.claims() == 0) {
            return stopped;
        }
        Text contracts = new Text(
            "已有结论的合同中，" + Figures.number(avoided.contracts()) + " 份还有 " + Figures.number(avoided.claims())
                + " 家渠道报过同一位买家",
            " On " + Figures.count(avoided.contracts(), "settled contract") + ", "
                + Figures.count(avoided.claims(), "more channel") + " had claimed a buyer");
        Text money = avoided.fen() == 0
            ? Text.EMPTY
            : new Text("；若各家都付，最多要多付 ", "; paying each of them would have cost up to ")
                .and(Figures.money(avoided.fen()))
                .and("", " more");
        Text open = avoided.unpriced() == 0 || avoided.fen() == 0
            ? Text.EMPTY
            : new Text("（" + Figures.number(avoided.unpriced()) + " 家没有约定金额，未计）",
                " (not counting " + Figures.number(avoided.unpriced()) + " without an agreed sum)");
        return stopped.and(contracts).and(money).and(open).and("。", ".");
    }

    private static void draw(Doubles doubles, Html html) {
        if (doubles.refusedInAll() + doubles.lostInAll() == 0) {
            return;
        }
        Bars bars = new Bars();
        bars.heading(new Text("报备时挡下", "Turned away at registration"));
        for (Answer.Reason reason : REFUSED) {
            long count = doubles.count(reason);
            bars.bar(Labels.of(reason), Text.EMPTY, Text.plain(Figures.number(count)),
                new Bars.Stretch(count, "refused"));
        }
        bars.heading(new Text("到访时没有成立", "Lost at the visit"));
        for (Loss.Reason reason : LOST) {
            long count = doubles.count(reason);
            if (count > 0) {
                bars.bar(Labels.of(reason), Text.EMPTY, Text.plain(Figures.number(count)),
                    new Bars.Stretch(count, "lost"));
            }
        }
        if (doubles.lostInAll() == 0) {
            bars.heading(new Text("没有", "None"));
        }
        bars.write(html);
    }

    private static Table table(Doubles doubles, Doubles.Avoided avoided) {
        Table table =
            new Table(new Text("没有受理的报备、没有成立的报备", "Registrations refused, and registrations that lost"),
                new Text("原因", "Reason"), new Text("数量", "Count"));
        for (Answer.Reason reason : Answer.Reason.values()) {
            table.row(new Text("未受理 · ", "Refused: ").and(Labels.of(reason)),
                Text.plain(Figures.number(doubles.count(reason))));
        }
        for (Loss.Reason reason : Loss.Reason.values()) {
            table.row(new Text("未成立 · ", "Lost: ").and(Labels.of(reason)),
                Text.plain(Figures.number(doubles.count(reason))));
        }
        return table.row(new Text("另有渠道报过买家的合同", "Contracts with further claims on a buyer"),
            Text.plain(Figures.number(avoided.contracts())))
            .row(new Text("这些合同上的其他渠道", "Further channels on them"), Text.plain(Figures.number(avoided.claims())))
            .row(new Text("若都付，最多多付", "Cost of paying them all, at most"), Figures.exactly(avoided.fen()))
            .row(new Text("其中金额无约定的渠道", "Of these, without an agreed sum"),
                Text.plain(Figures.number(avoided.unpriced())));
    }
}
