package org.panke.formats.report;

import java.util.List;
import org.panke.formats.words.Sentences;

/** Which channels meet over the same visitor. */
final class CollisionsPicture {
    private static final int DRAWN = 10;
    private static final int LISTED = 500;

    private CollisionsPicture() {}

    static Picture of(Tally tally, Sentences names) {
        List<Collisions.Pair> pairs = tally.collisions.mostFirst();
        return new Picture("collisions", new Text("哪些渠道在争同一位客户？", "Which channels meet over the same visitor?"),
            answer(tally, pairs, names), html -> draw(pairs, names, html), table(pairs, names));
    }

    private static Text answer(Tally tally, List<Collisions.Pair> pairs, Sentences names) {
        if (pairs.isEmpty()) {
            return new Text("没有一次到访有两家渠道撞单。", "No visit was claimed by more than one channel.");
        }
        Collisions.Pair most = pairs.getFirst();
        String visits = Figures.number(tally.collisions.visits());
        String one = names.channel(most.one);
        String other = names.channel(most.other);
        return new Text(
            visits + " 次首次到访有两家以上渠道撞单；最多的是" + one + "和" + other + "，" + Figures.number(most.met()) + " 次。",
            visits + (tally.collisions.visits() == 1 ? " first visit was" : " first visits were")
                + " claimed by more than one channel; most often by " + one + " and " + other + ", "
                + (most.met() == 1 ? "once." : Figures.number(most.met()) + " times."));
    }

    private static void draw(List<Collisions.Pair> pairs, Sentences names, Html html) {
        if (pairs.isEmpty()) {
            return;
        }
        long most = pairs.getFirst().met();
        html.open("div", "class", "meetings");
        for (Collisions.Pair pair : pairs.subList(0, Math.min(DRAWN, pairs.size()))) {
            html.open("div", "class", "meeting");
            side(names.channel(pair.one), pair.oneWon, "one", html);
            html.open("svg", "class", "strip", "aria-hidden", "true", "width", "100%", "height", "18");
            Bars.strip(List.of(new Bars.Stretch(pair.oneWon, "brought"), new Bars.Stretch(pair.neither, "nobody"),
                new Bars.Stretch(pair.otherWon, "rival")), most, html);
            html.close();
            side(names.channel(pair.other), pair.otherWon, "other", html);
            html.close();
        }
        html.close();
        Legend.begin(html).item("brought", new Text("判归左边", "For the one on the left"))
            .item("nobody", new Text("都没有判归（自然、争议、别家）", "For neither (natural, disputed, another)"))
            .item("rival", new Text("判归右边", "For the one on the right")).end();
        if (pairs.size() > DRAWN) {
            html.say("p", new Text("图中是撞单最多的 " + DRAWN + " 对，共 " + pairs.size() + " 对。",
                "The picture shows the " + DRAWN + " pairs that met most often, of " + pairs.size() + "."), "class",
                "note");
        }
    }

    private static void side(String name, long won, String side, Html html) {
        html.open("div", "class", "meeting-" + side).name(name).own(" ").open("b").name(Figures.number(won)).close()
            .close();
    }

    private static Table table(List<Collisions.Pair> pairs, Sentences names) {
        Table table = new Table(new Text("撞单的渠道，按次数", "Channels that met, most often first"),
            new Text("两家渠道", "The two channels"), new Text("次数", "Times"), new Text("判归前者", "For the first"),
            new Text("判归后者", "For the second"), new Text("都没有", "For neither"));
        for (Collisions.Pair pair : pairs.subList(0, Math.min(LISTED, pairs.size()))) {
            table.row(Text.plain(names.channel(pair.one) + " × " + names.channel(pair.other)),
                Text.plain(Figures.number(pair.met())), Text.plain(Figures.number(pair.oneWon)),
                Text.plain(Figures.number(pair.otherWon)), Text.plain(Figures.number(pair.neither)));
        }
        return table;
    }
}
