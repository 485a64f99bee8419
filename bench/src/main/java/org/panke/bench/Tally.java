package org.panke.bench;

import java.util.Locale;
import java.util.function.Consumer;
import org.panke.attribution.Answer;
import org.panke.attribution.Finding;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;

/** Takes the findings and looks into each, so that none can be left unmade; what it counted shows that all were there. */
public final class Tally implements Consumer<Finding> {
    private long answers;
    private long verdicts;
    private long lost;
    private long settlements;
    private long signals;
    private long refusals;
    private long facts;

    @Override
    public void accept(Finding finding) {
        switch (finding) {
            case Answer answer -> answers++;
            case Verdict verdict -> {
                verdicts++;
                lost += verdict.lost().size();
                facts += verdict.facts().size();
            }
            case Settlement settlement -> settlements++;
            case Signal signal -> signals++;
            case Refusal refusal -> refusals++;
        }
    }

    /** How many there were. */
    public long findings() {
        return answers + verdicts + settlements + signals + refusals;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
            "%,d answers, %,d verdicts with %,d losing claims and %,d facts, %,d settlements, %,d signals, %,d refusals",
            answers, verdicts, lost, facts, settlements, signals, refusals);
    }
}
