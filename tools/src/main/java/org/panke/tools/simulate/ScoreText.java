package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panke.formats.Language;
import org.panke.tools.simulate.Instance.End;
import org.panke.tools.simulate.ScoreTable.Row;

/** A score in words and columns. */
final class ScoreText {
    private final ScoreTable score;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ScoreText(ScoreTable score, Language language) {
        this.score = score;
        this.language = language;
    }

    static String of(ScoreTable score, Language language) {
        ScoreText text = new ScoreText(score, language);
        text.cases(true);
        text.cases(false);
        text.visits();
        text.contracts();
        text.agents();
        text.signals();
        return text.text.toString();
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private void cases(boolean dishonest) {
        Columns columns = new Columns(2);
        columns.row(dishonest ? say("违规手法", "dishonest scheme") : say("诚实而不寻常", "honest, but unusual"),
            say("方式", "variant"), say("起数", "cases"), say("拒绝", "refused"), say("未得", "lost"),
            say("争议", "disputed"), say("暂缓", "held"), say("得客", "won"), say("结佣", "paid"),
            say("有信号", "signalled"), say("未察觉", "unseen"));
        for (Row row : score.rows()) {
            if (row.scheme().isDishonest() == dishonest && row.scheme() != Scheme.NO_VISITOR) {
                columns.row(row.scheme().name(), row.variant(), count(row.cases()), count(row.ended(End.REFUSED)),
                    count(row.ended(End.LOST)), count(row.ended(End.DISPUTED)), count(row.ended(End.HELD)),
                    count(row.ended(End.WON)), count(row.ended(End.PAID)), count(row.signalled()),
                    count(row.unseen()));
            }
        }
        add(columns);
    }

    private void visits() {
        Columns columns = new Columns(1);
        columns.row(say("到访的事实", "visits, in truth"), say("判对", "right"), say("未判给渠道", "judged natural"),
            say("判给别的渠道", "wrong channel"), say("待决", "open"));
        line(columns, say("自然到访", "natural"), score.natural());
        line(columns, say("渠道带来", "brought"), score.brought());
        add(columns);
    }

    private void line(Columns columns, String name, Map<VisitScore.Fit, Integer> fits) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (VisitScore.Fit fit : List.of(VisitScore.Fit.RIGHT, VisitScore.Fit.MISSED, VisitScore.Fit.WRONG_CHANNEL,
            VisitScore.Fit.OPEN)) {
            cells.add(count(fits.getOrDefault(fit, 0)));
        }
        columns.row(cells.toArray(new String[0]));
    }

    private void contracts() {
        Columns columns = new Columns(1);
        columns.row(say("合同", "contracts"), say("付对", "rightly paid"), say("不该付且未付", "rightly nothing"),
            say("付错", "wrongly paid"), say("该付未付", "owed, not paid"), say("暂缓", "held"),
            say("未成交", "no deal"));
        List<String> cells = new ArrayList<>(List.of(""));
        for (ContractScore.Fit fit : ContractScore.Fit.values()) {
            cells.add(count(score.contracts().getOrDefault(fit, 0)));
        }
        columns.row(cells.toArray(new String[0]));
        add(columns);
    }

    private void agents() {
        Columns columns = new Columns(1);
        columns.row(say("违规经纪人", "dishonest agents"), say("人数", "agents"), say("被信号指出", "named by a signal"));
        score.agents()
            .forEach((scheme, named) -> columns.row(scheme.name(), count(named.agents()), count(named.named())));
        add(columns);
    }

    private void signals() {
        Columns columns = new Columns(1);
        columns.row(say("信号", "signal"), say("次数", "heard"), say("确有违规", "on a dishonest case"));
        score.signals().forEach((kind, heard) -> columns.row(kind, count(heard.heard()), count(heard.meant())));
        add(columns);
    }

    private void add(Columns columns) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        columns.appendTo(text);
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
