package org.panke.formats.report;

import java.time.Instant;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;

/** What the page is about, and the few figures a director asks for first: money, then what waits for a decision. */
final class Summary {
    private static final int PROJECTS = 6;

    private final Rules rules;
    private final Tally tally;
    private final int shown;

    Summary(Rules rules, Tally tally, int shown) {
        this.rules = rules;
        this.tally = tally;
        this.shown = shown;
    }

    void write(Text title, Html html) {
        html.open("div", "class", "title").open("h1").open("bdi").words(title).close().close();
        html.open("p", "class", "period").words(period());
        int told = 0;
        for (Map.Entry<ProjectId, long[]> project : tally.visitsOf.entrySet()) {
            if (told++ < PROJECTS && tally.visitsOf.size() > 1) {
                html.own("\u00a0· ").name(project.getKey().value() + " " + Figures.number(project.getValue()[0]));
            }
        }
        if (tally.visitsOf.size() > PROJECTS) {
            html.own("\u00a0…");
        }
        html.close().close();
        html.open("dl", "class", "figures");
        money(new Text("应付佣金", "Commission payable"), Settlement.State.PAYABLE, html);
        money(new Text("暂缓", "Held"), Settlement.State.HELD, html);
        Sources.Day visits = tally.sources.total();
        figure(new Text("首次到访", "First visits"), Text.plain(Figures.number(visits.judged())),
            new Text("自然 " + Figures.number(visits.natural) + " · 渠道 " + Figures.number(visits.brought) + " · 争议 "
                + Figures.number(visits.disputed),
                Figures.number(visits.natural) + "\u00a0natural · " + Figures.number(visits.brought)
                    + "\u00a0brought · "
                    + Figures.number(visits.disputed) + "\u00a0disputed"),
            html);
        figure(new Text("未决争议", "Open disputes"), Text.plain(Figures.number(tally.cases.openDisputes())),
            new Text("待两人裁定", "waiting for two people to decide"), html);
        figure(new Text("高等级信号", "High signals"), Text.plain(Figures.number(tally.alerts.count(Signal.Level.HIGH))),
            new Text("共 " + Figures.number(tally.alerts.count()) + " 条信号", "of " + Figures.number(tally.alerts.count())
                + " in all"),
            html);
        html.close();
    }

    private Text period() {
        Instant from = tally.from();
        Instant to = tally.to();
        if (from == null || to == null) {
            return new Text("没有记录", "No records");
        }
        String days = from.atZone(rules.zone()).toLocalDate() + " – " + to.atZone(rules.zone()).toLocalDate();
        long visits = tally.cases.visits();
        Text most = shown < visits
            ? new Text("，本页列出最要紧的 " + Figures.number(shown) + " 次", ", of which this page lists the "
                + Figures.number(shown) + " that matter most")
            : Text.EMPTY;
        return new Text(days + " · 判定到访 " + Figures.number(visits) + " 次", days + " · " + Figures.number(visits)
            + (visits == 1 ? " visit judged" : " visits judged")).and(most);
    }

    private void money(Text name, Settlement.State state, Html html) {
        long contracts = tally.deals.count(state);
        long fen = tally.deals.commission(state);
        Text sum = fen == 0 && contracts > 0 ? new Text("金额未定", "Sum open") : Figures.money(fen);
        figure(name, sum, new Text(Figures.number(contracts) + " 份合同",
            Figures.number(contracts) + (contracts == 1 ? " contract" : " contracts")), html);
    }

    private static void figure(Text name, Text value, Text note, Html html) {
        html.open("div").say("dt", name).open("dd").words(value).say("small", note).close().close();
    }
}
