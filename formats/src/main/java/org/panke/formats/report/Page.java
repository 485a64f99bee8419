package org.panke.formats.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;

/** The page itself. */
final class Page {
    private static final List<String> SCRIPTS = List.of("language.js", "timeline.js", "verdict.js", "table.js",
        "signals.js", "start.js");

    private final Rules rules;
    private final Tally tally;
    private final List<Case> cases;
    private final long leftOut;

    Page(Rules rules, Tally tally, List<Case> cases, long leftOut) {
        this.rules = rules;
        this.tally = tally;
        this.cases = cases;
        this.leftOut = leftOut;
    }

    void write(Writer out, Language preferred, Text title) throws IOException {
        Html head = new Html();
        String script = "(() => {\n'use strict';\n"
            + SCRIPTS.stream().map(Head::resource).collect(Collectors.joining("\n")) + "})();\n";
        String style = Head.sheet();
        Head.write(head, preferred, title, style, script);
        out.write(head.toString());
        Html body = new Html();
        body(body, title);
        out.write("<body>" + body);
        out.write("<script type=\"application/json\" id=\"data\">");
        out.append(new Rows(rules).write(tally, cases));
        out.write("</script>\n<script>" + script + "</script>\n</body></html>\n");
    }

    private void body(Html html, Text title) {
        Shapes.write(html);
        html.say("a", new Text("跳到逐次判定", "Skip to the verdicts"), "class", "skip", "href", "#verdicts");
        bar(html);
        html.open("main");
        new Summary(rules, tally, cases.size()).write(title, html);
        html.open("div", "class", "pictures");
        pictures().forEach(picture -> picture.write(html));
        html.close();
        SignalsPart.write(tally.alerts, html);
        VerdictsPart.write(cases.size(), tally.cases.visits(), html);
        RefusalsPart.write(tally, leftOut, rules, html);
        html.close();
        html.open("footer");
        html.say("p",
            new Text("本页不含访客的电话和姓名，不用联网。页上有佣金和经纪人，请像保管佣金资料一样保管。",
                "This page shows no visitor's phone or name and needs no "
                    + "network. It shows commissions and agents: keep it as you keep commissions."));
        html.say("p",
            new Text("信号只提示哪里要核实，不作判定；裁定须两人签名。", "A signal says where to look; it decides nothing. Decisions take two "
                + "people's names."));
        html.close();
    }

    /** In the order of reading; those side by side on a wide page are about as high as each other. */
    private List<Picture> pictures() {
        Sentences chinese = Sentences.of(Language.ZH, rules);
        Sentences english = Sentences.of(Language.EN, rules);
        return List.of(StepsPicture.of(tally), SourcesPicture.of(tally), ChannelsPicture.of(tally, chinese),
            CollisionsPicture.of(tally, chinese), DoublesPicture.of(tally, rules),
            LeadTimesPicture.of(tally, chinese, english));
    }

    private static void bar(Html html) {
        html.open("header", "class", "top");
        html.open("div", "class", "brand").say("span", new Text("判客", "Panke"))
            .say("small", new Text("谁带来了客户，一次说清，有据可查", "who brought each visitor, once and provably")).close();
        html.open("div", "class", "controls");
        html.open("div", "class", "group", "role", "group", "aria-label", "语言 Language");
        html.open("button", "type", "button", "data-language", Html.CHINESE, "lang", Html.CHINESE, "class",
            "own-language")
            .own("中文").close();
        html.open("button", "type", "button", "data-language", Html.ENGLISH, "lang", Html.ENGLISH, "class",
            "own-language")
            .own("English").close().close();
        html.open("div", "class", "group", "role", "group", "aria-label", "明暗 Light or dark");
        html.say("button", new Text("浅色", "Light"), "type", "button", "data-paint", "light");
        html.say("button", new Text("深色", "Dark"), "type", "button", "data-paint", "dark").close();
        html.say("button", new Text("打印", "Print"), "type", "button", "id", "print");
        html.close().close();
    }
}
