package org.panke.formats.tables.out;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Finding;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.panke.formats.words.Sentences;

/** Counts what the other tables list. A contract counts once, in its last state; a revised visit counts as first judged. */
final class Summary {
    private final Words words;
    private final Sentences sentences;
    private final Map<Item, Long> counts = new TreeMap<>();
    private final Map<Contract, Settlement> contracts = new LinkedHashMap<>();

    Summary(Words words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /** A row of the summary; {@code fen} is null where it counts no money. */
    record Line(Page page, String item, long count, @Nullable Long fen) {}

    private record Item(Page page, String name) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            int pages = page.compareTo(other.page);
            return pages != 0 ? pages : name.compareTo(other.name);
        }
    }

    private record Contract(ProjectId project, ContractId contract) {}

    /** Of contracts together; {@code fen} is null where no amount of theirs is known. */
    private static final class Sum {
        private long contracts;
        private @Nullable Long fen;
    }

    void add(Finding finding) {
        switch (finding) {
            case Verdict verdict -> add(verdict);
            case Answer.Accepted yes -> count(Page.ANSWERS, words.answer(yes));
            case Answer.Refused no -> count(Page.ANSWERS, words.answer(no) + " · " + no.reason());
            case Settlement settlement -> contracts.put(new Contract(settlement.project(), settlement.contract()),
                settlement);
            case Signal signal -> count(Page.SIGNALS, signal.kind().name());
            case Refusal refusal -> count(Page.REFUSALS, refusal.reason().name());
        }
    }

    /** Somebody came without giving a phone: nobody to judge. */
    void walkedIn() {
        count(Page.VERDICTS, words.of("没留电话 · 只计人数", "no phone given · counted only"));
    }

    /** Every line, the pages in their order. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        counts.forEach((item, count) -> lines.add(new Line(item.page(), item.name(), count, null)));
        settlements().forEach((item, sum) -> lines.add(new Line(Page.SETTLEMENTS, item, sum.contracts, sum.fen)));
        return lines.stream().sorted((a, b) -> a.page().compareTo(b.page())).toList();
    }

    private void add(Verdict verdict) {
        String outcome = words.outcome(verdict.outcome());
        if (Words.isRevision(verdict)) {
            count(Page.VERDICTS, words.of("改判 · ", "revised · ") + outcome);
            return;
        }
        count(Page.VERDICTS, outcome);
        ChannelId channel = Columns.channel(verdict);
        if (channel != null) {
            count(Page.VERDICTS, outcome + " · " + sentences.channel(channel));
        }
    }

    private Map<String, Sum> settlements() {
        Map<String, Sum> sums = new TreeMap<>();
        for (Settlement settlement : contracts.values()) {
            String state = words.state(settlement.state());
            ChannelId channel = settlement.channel();
            add(sums, state, settlement);
            if (channel != null) {
                add(sums, state + " · " + sentences.channel(channel), settlement);
            }
        }
        return sums;
    }

    private static void add(Map<String, Sum> sums, String item, Settlement settlement) {
        Sum sum = sums.computeIfAbsent(item, any -> new Sum());
        sum.contracts++;
        Long fen = settlement.state() == Settlement.State.NOTHING ? (Long) 0L : settlement.amountFen();
        if (fen != null) {
            sum.fen = sum.fen == null ? fen : (Long) (sum.fen + fen);
        }
    }

    private void count(Page page, String item) {
        counts.merge(new Item(page, item), 1L, Long::sum);
    }
}
