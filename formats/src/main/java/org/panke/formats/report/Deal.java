package org.panke.formats.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Registration;
import org.panke.attribution.Settlement;

/** One contract: the visits its buyers' verdicts come from, and what it pays. */
final class Deal {
    private final ContractId contract;
    private final List<Settlement> lines = new ArrayList<>(1);
    private @Nullable EventId toldBy;
    private List<Case> cases = List.of();
    private @Nullable Long amountFen;
    private boolean signed;

    Deal(ContractId contract) {
        this.contract = contract;
    }

    ContractId contract() {
        return contract;
    }

    void subscribed(List<Case> standing, @Nullable Long amount) {
        if (!signed) {
            cases = List.copyOf(standing);
            amountFen = amount;
        }
    }

    void sign() {
        signed = true;
    }

    boolean isSigned() {
        return signed;
    }

    /**
     * The latest word on it. Of a commission that two people split, each channel's part is a line of its own, and the
     * same event told them all.
     *
     * @param event that told it
     */
    void settle(Settlement latest, @Nullable EventId event) {
        boolean isPart = Objects.equals(event, toldBy) && lines.stream().allMatch(line -> areParts(line, latest));
        if (!isPart) {
            lines.clear();
        }
        lines.add(latest);
        toldBy = event;
    }

    private static boolean areParts(Settlement one, Settlement other) {
        return one.state() == other.state() && one.reason() == other.reason()
            && !Objects.equals(one.channel(), other.channel());
    }

    /** Its state: one line, or one for each channel of a split commission; none before it has one. */
    List<Settlement> lines() {
        return lines;
    }

    /** The visits at which its buyers' standing verdicts were given. */
    List<Case> cases() {
        return cases;
    }

    @Nullable Long amountFen() {
        return amountFen;
    }

    boolean is(Settlement.State state) {
        return lines.stream().anyMatch(line -> line.state() == state);
    }

    /** The commission in fen, as far as it is known. */
    long commission() {
        return lines.stream().mapToLong(Deal::fen).sum();
    }

    long commission(Settlement.State state) {
        return lines.stream().filter(line -> line.state() == state).mapToLong(Deal::fen).sum();
    }

    /** The channels whose claim on a buyer was weighed and lost: each would have asked to be paid. */
    Set<ChannelId> rivals() {
        Set<ChannelId> rivals = new LinkedHashSet<>();
        for (Case each : cases) {
            for (Loss loss : each.first().lost()) {
                if (loss.reason() != Loss.Reason.V_MASK_UNCONFIRMED && loss.reason() != Loss.Reason.V_WITHDRAWN) {
                    rivals.add(loss.registration().channel());
                }
            }
            each.contenders().forEach(contender -> rivals.add(contender.channel()));
        }
        for (Case each : cases) {
            Registration won = each.verdict().won();
            if (won != null) {
                rivals.remove(won.channel());
            }
        }
        for (Settlement line : lines) {
            if (line.channel() != null) {
                rivals.remove(line.channel());
            }
        }
        return rivals;
    }

    private static long fen(Settlement line) {
        return line.amountFen() == null ? 0 : line.amountFen();
    }
}
