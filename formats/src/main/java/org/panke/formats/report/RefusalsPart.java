package org.panke.formats.report;

import java.util.Map;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;

/** What was in the files and is in no figure: lines that could not be read, and events the rules refuse. */
final class RefusalsPart {
    private RefusalsPart() {}

    static void write(Tally tally, long leftOut, Rules rules, Html html) {
        if (leftOut == 0 && tally.refusals.isEmpty()) {
            return;
        }
        html.open("section", "class", "part", "id", "apart", "aria-labelledby", "apart-question");
        html.say("h2", new Text("哪些记录没有计入？", "What is not in these figures?"), "id", "apart-question");
        html.open("dl", "class", "kinds");
        if (leftOut > 0) {
            item(new Text("无法读取的行（命令已逐行列出）", "Lines that could not be read; the command listed each"), leftOut, html);
        }
        for (Map.Entry<Refusal.Reason, Long> refused : tally.refusals.entrySet()) {
            Refusal example = new Refusal(new ProjectId(""), new EventId(""), refused.getKey());
            item(
                new Text(Sentences.of(Language.ZH, rules).refusal(example),
                    Sentences.of(Language.EN, rules).refusal(example)),
                refused.getValue(), html);
        }
        html.close().close();
    }

    private static void item(Text words, long count, Html html) {
        html.open("div").say("dt", words).open("dd").name(Figures.number(count)).close().close();
    }
}
