package org.panke.formats.report;

import java.time.Duration;
import java.util.Optional;
import org.panke.formats.words.Sentences;

/** How long before arrival the visitor had been registered; interceptions show as a heap just before arrival. */
final class LeadTimesPicture {
    private LeadTimesPicture() {}

    static Picture of(Tally tally, Sentences chinese, Sentences english) {
        LeadTimes leads = tally.leadTimes;
        Optional<Text> agreed = leads.usual().map(each -> new Text(chinese.length(each), english.length(each)));
        return new Picture("leads", new Text("报备比到访早多久？", "How long before arrival was the visitor registered?"),
            answer(leads, agreed), html -> draw(leads, agreed, html), table(leads));
    }

    private static Text answer(LeadTimes leads, Optional<Text> agreed) {
        long won = 0;
        long tooShort = 0;
        long others = 0;
        for (int i = 0; i < leads.classes(); i++) {
            won += leads.won(i);
            tooShort += leads.tooShort(i);
            others += leads.lost(i);
        }
        if (won + tooShort + others == 0 || agreed.isEmpty()) {
            return new Text("到访时没有可以比较的报备。", "There was no registration to weigh at any visit.");
        }
        return new Text(
            Figures.number(won + tooShort + others) + " 条报备在到访时比较过，其中 " + Figures.number(tooShort) + " 条（"
                + Figures.share(tooShort, won + tooShort + others) + "）提前量不足；多数约定是 ",
            "Of " + Figures.count(won + tooShort + others, "registration") + " weighed at a visit, "
                + Figures.number(tooShort)
                + " (" + Figures.share(tooShort, won + tooShort + others) + ") came too late; the usual lead time is ")
            .and(agreed.get()).and("。", ".");
    }

    private static void draw(LeadTimes leads, Optional<Text> agreed, Html html) {
        int first = leads.classes();
        int last = -1;
        for (int i = 0; i < leads.classes(); i++) {
            if (total(leads, i) > 0) {
                first = Math.min(first, i);
                last = i;
            }
        }
        int lead = (int) Math.ceil(LeadTimes.position(leads.usual().orElse(Duration.ZERO)));
        Bars bars = new Bars();
        for (int i = first; i <= last; i++) {
            if (i == lead && agreed.isPresent()) {
                bars.heading(new Text("约定提前量 ", "Usual lead time ").and(agreed.get()));
            }
            bars.bar(leads.name(i), Text.EMPTY, Text.plain(Figures.number(total(leads, i))),
                new Bars.Stretch(leads.won(i), "brought"), new Bars.Stretch(leads.lost(i), "lost"),
                new Bars.Stretch(leads.tooShort(i), "refused"));
        }
        if (!bars.isEmpty()) {
            bars.write(html);
            Legend.begin(html).item("brought", new Text("成立", "Won")).item("lost", new Text("因别的原因没有成立",
                "Lost for another reason")).item("refused", new Text("提前量不足", "Too late")).end();
        }
    }

    private static Table table(LeadTimes leads) {
        Table table =
            new Table(new Text("报备到到访的时间", "Time from registration to arrival"), new Text("提前", "Before arrival"),
                new Text("成立", "Won"), new Text("因别的原因没有成立", "Lost for another reason"),
                new Text("提前量不足", "Too late"));
        for (int i = 0; i < leads.classes(); i++) {
            table.row(leads.name(i), Text.plain(Figures.number(leads.won(i))),
                Text.plain(Figures.number(leads.lost(i))),
                Text.plain(Figures.number(leads.tooShort(i))));
        }
        return table;
    }

    private static long total(LeadTimes leads, int index) {
        return leads.won(index) + leads.lost(index) + leads.tooShort(index);
    }
}
