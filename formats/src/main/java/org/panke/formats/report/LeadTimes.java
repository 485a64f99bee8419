package org.panke.formats.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panke.attribution.Loss;
import org.panke.attribution.Registration;
import org.panke.attribution.Verdict;

/** How long before arrival the claims weighed at first visits had been registered. */
final class LeadTimes {
    /** Where each class ends, in minutes; the first holds what was registered after arrival. */
    private static final List<Integer> ENDS = List.of(0, 10, 20, 30, 45, 60, 120, 240, 480, 1440, 2880, 4320, 10_080,
        20_160);
    private static final List<Text> NAMES = List.of(new Text("到访后", "after"), new Text("0–10 分", "0–10 min"),
        new Text("10–20 分", "10–20 min"), new Text("20–30 分", "20–30 min"), new Text("30–45 分", "30–45 min"),
        new Text("45–60 分", "45–60 min"), new Text("1–2 时", "1–2 h"), new Text("2–4 时", "2–4 h"),
        new Text("4–8 时", "4–8 h"), new Text("8–24 时", "8–24 h"), new Text("1–2 天", "1–2 d"),
        new Text("2–3 天", "2–3 d"), new Text("3–7 天", "3–7 d"), new Text("7–14 天", "7–14 d"),
        new Text("14 天以上", "over 14 d"));

    private final long[] won = new long[ENDS.size() + 1];
    private final long[] lost = new long[ENDS.size() + 1];
    private final long[] tooShort = new long[ENDS.size() + 1];
    private final Map<Duration, long[]> agreed = new HashMap<>();
    private Duration lastAgreed = Duration.ZERO;
    private long[] ofLast = new long[1];

    void judged(Verdict verdict) {
        Registration winner = verdict.won();
        if (winner != null) {
            won[place(winner, verdict.arrival())]++;
            agreed(winner.leadTime());
        }
        for (Loss loss : verdict.lost()) {
            if (loss.reason() == Loss.Reason.V_LEAD) {
                tooShort[place(loss.registration(), verdict.arrival())]++;
                agreed(loss.registration().leadTime());
            } else if (loss.reason() != Loss.Reason.V_MASK_UNCONFIRMED) {
                lost[place(loss.registration(), verdict.arrival())]++;
            }
        }
    }

    int classes() {
        return won.length;
    }

    Text name(int index) {
        return NAMES.get(index);
    }

    long won(int index) {
        return won[index];
    }

    /** Claims that lost for another reason than their lead time. */
    long lost(int index) {
        return lost[index];
    }

    long tooShort(int index) {
        return tooShort[index];
    }

    /** The lead time most claims had agreed to. */
    Optional<Duration> usual() {
        return agreed.keySet().stream().max(Comparator.comparingLong(this::times).thenComparing(lead -> lead));
    }

    /** Where a lead time lies among the classes: 3.5 is in the middle of the class with index 3. */
    static double position(Duration lead) {
        long seconds = lead.toSeconds();
        for (int i = 1; i < ENDS.size(); i++) {
            long from = ENDS.get(i - 1) * 60L;
            long to = ENDS.get(i) * 60L;
            if (seconds < to) {
                return i + (double) (seconds - from) / (to - from);
            }
        }
        return ENDS.size();
    }

    private long times(Duration lead) {
        long[] times = agreed.get(lead);
        return times == null ? 0 : times[0];
    }

    /** Nearly all claims agree to the same lead time, so the last one's count is at hand. */
    private void agreed(Duration lead) {
        if (ofLast[0] == 0 || !lead.equals(lastAgreed)) {
            lastAgreed = lead;
            ofLast = agreed.computeIfAbsent(lead, any -> new long[1]);
        }
        ofLast[0]++;
    }

    private static int place(Registration registration, Instant arrival) {
        long seconds = arrival.getEpochSecond() - registration.at().getEpochSecond();
        int place = 0;
        while (place < ENDS.size() && seconds >= ENDS.get(place) * 60L) {
            place++;
        }
        return place;
    }
}
