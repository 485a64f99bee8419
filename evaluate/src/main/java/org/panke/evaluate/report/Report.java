package org.panke.evaluate.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.panke.evaluate.measure.Measurement;
import org.panke.evaluate.measure.Measurement.Group;
import org.panke.evaluate.measure.Scores;
import org.panke.evaluate.measure.Share;
import org.panke.formats.Language;
import org.panke.formats.report.Head;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;
import org.panke.formats.words.Numbers;

/**
 * The page that tells people what was measured: sums alone, of nobody in particular.
 *
 * @param unused pictures that came to nothing, by why
 * @param others files that were no picture
 */
public record Report(Measurement measured, String model, LocalDate on, Map<String, Long> unused, long others) {
    /** Fewer people of a group tell nothing of it. */
    private static final int FEW = 10;
    private static final Comparator<Group> ERRORS = Comparator.comparingDouble((Group each) -> each.passing().value())
        .thenComparingDouble(each -> each.missed().value());

    public Report {
        unused = new TreeMap<>(unused);
    }

    public String html(Language language) {
        Html html = new Html();
        Text title = new Text("人脸比对评测：", "Faces compared: ").and(Text.plain(model));
        Head.write(html, language, title, Head.sheet() + new Resource("evaluate.css").text(), "");
        html.open("body").open("main");
        html.open("header", "class", "title").say("h1", title);
        html.say("p", Text.plain(on.toString()), "class", "period").close();
        figures(html);
        summary(html);
        html.open("div", "class", "pictures");
        picture(new Text("两类图片对分得开吗？", "Do pairs of one person and of two come apart?"), html,
            () -> ScoresPicture.write(measured, html));
        picture(new Text("少认错人，会多漏认多少？", "What does it cost to mistake fewer?"), html,
            () -> TradePicture.write(measured, html));
        html.close();
        part(new Text("在许多人里找一个人", "One person among many"), html, () -> AmongManyTable.write(measured, html));
        if (!measured.groups().isEmpty()) {
            part(new Text("各组一样吗？", "Is it the same for every group?"), html, () -> groups(html));
        }
        part(new Text("没有用上的图片", "Pictures that came to nothing"), html, () -> UnusedTable.write(unused, others, html));
        part(new Text("怎么测的", "How it was measured"), html, () -> How.write(html));
        html.close().open("footer").say("p", new Text("本页只有合计，没有图片、人名和任何一对图片的分数。",
            "Sums alone: no picture, no name, and the score of no pair.")).close();
        return html.close().close() + "\n";
    }

    private void figures(Html html) {
        html.open("dl", "class", "figures");
        figure(new Text("人", "persons"), Numbers.grouped(measured.persons()), html);
        figure(new Text("用上的图片", "pictures used"), Numbers.grouped(measured.pictures()), html);
        figure(new Text("同一人的图片对", "pairs of one person"), Numbers.grouped(measured.one().pairs()), html);
        figure(new Text("两个人的图片对", "pairs of two"), Numbers.grouped(measured.two().pairs()), html);
        figure(new Text("低于它：不同", "two people below"), String.valueOf(Scores.cosine(measured.chosen().different())),
            html);
        figure(new Text("从它起：同一人", "one person from"), String.valueOf(Scores.cosine(measured.chosen().same())), html);
        html.close();
    }

    private static void figure(Text name, String number, Html html) {
        html.open("div").say("dt", name).say("dd", Text.plain(number)).close();
    }

    private void summary(Html html) {
        int same = measured.chosen().same();
        Share passing = measured.two().reaching(same);
        Share missed = measured.one().below(same);
        Share refused = measured.one().below(measured.chosen().different());
        html.say("p", new Text(
            "两个人被当成同一人：" + Shown.share(passing) + "。同一人没有直接认出：" + Shown.share(missed) + "，其中 "
                + Shown.percent(refused.value())
                + " 会被说成不同，其余由人来看。括号里是 95% 区间。",
            "Two people pass for one: " + Shown.share(passing) + ". One person is not recognised at once: "
                + Shown.share(missed) + "; "
                + Shown.percent(refused.value())
                + " are called different, the rest is left to a person. In brackets the interval of 95 %."),
            "class", "answer");
        if (!measured.chosen().isSupported()) {
            html.say("p", new Text(
                "这些人还不足以说明做到了 " + Shown.percent(measured.aim()) + "：最坏可能是 " + Shown.percent(passing.high())
                    + "。阈值因此放在所见最高分之上再加 0.03。要说得更准，请加人。",
                "So many people do not show that " + Shown.percent(measured.aim()) + " is kept: it may be "
                    + Shown.percent(passing.high())
                    + " at worst. The threshold is therefore put 0.03 above the highest score seen. More people would tell more."),
                "class", "answer worst");
        }
    }

    private void groups(Html html) {
        html.open("table", "class", "plain").open("thead").open("tr");
        for (Text each : new Text[]{new Text("组", "Group"), new Text("人", "Persons"),
            new Text("两人被当成同一人", "Two pass for one"),
            new Text("同一人没有认出", "One is missed")}) {
            html.say("th", each, "scope", "col");
        }
        html.close().close().open("tbody");
        Optional<Group> worst = measured.groups().stream().filter(each -> each.persons() >= FEW)
            .max(ERRORS).filter(each -> measured.groups().stream().anyMatch(other -> ERRORS.compare(other, each) < 0));
        for (Group each : measured.groups()) {
            boolean isWorst = worst.filter(each::equals).isPresent();
            html.open("tr", "class", isWorst ? "worst" : "");
            html.open("th", "scope", "row").say("bdi", Text.plain(each.name()));
            if (isWorst || each.persons() < FEW) {
                html.say("span", isWorst ? new Text("（最差）", " (worst)") : new Text("（人太少）", " (too few)"));
            }
            html.close().say("td", Text.plain(Numbers.grouped(each.persons())))
                .say("td", share(each, each.passing()))
                .say("td", share(each, each.missed())).close();
        }
        html.close().close();
    }

    private static void picture(Text question, Html html, Runnable drawing) {
        html.open("section", "class", "picture").say("h2", question).open("figure");
        drawing.run();
        html.close().close();
    }

    private static void part(Text title, Html html, Runnable content) {
        html.open("section", "class", "part").say("h2", title).open("div", "class", "wide");
        content.run();
        html.close().close();
    }

    /** Of a few people a share would be the score of somebody's pair. */
    private static Text share(Group group, Share share) {
        return Text.plain(group.persons() < FEW ? "–" : Shown.share(share));
    }
}
