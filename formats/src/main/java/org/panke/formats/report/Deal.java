package org.panke.formats.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Loss;
import org.panke.attribution.Registration;
import org.panke.attribution.Settlement;
import org.panke.attribution.Verdict;

/** One contract: the visits its buyers' verdicts come from, and what it pays. */
final class Deal {
    private final ContractId contract;
    private List<Case> cases = List.of();
    private @Nullable Long amountFen;
    private boolean signed;
    private @Nullable Settlement settlement;

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

    void settle(Settlement latest) {
        settlement = latest;
    }

    /** Its state, or null before it has one. */
    @Nullable Settlement settlement() {
        return settlement;
    }

    /** The visits at which its buyers' standing verdicts were given. */
    List<Case> cases() {
        return cases;
    }

    @Nullable Long amountFen() {
        return amountFen;
    }

    boolean is(Settlement.State state) {
        return settlement != null && settlement.state() == state;
    }

    /** The commission in fen, or 0 where none is known. */
    long commission() {
        return settlement == null || settlement.amountFen() == null ? 0 : settlement.amountFen();
    }

    /** What puts deals in order: the money at stake, and any deal before none. */
    long weight() {
        return commission();
    }

    /** The channels that had registered a buyer and whose claim was weighed and lost: each would ask to be paid. */
    Set<ChannelId> rivals() {
        Set<ChannelId> rivals = new LinkedHashSet<>();
        for (Case each : cases) {
            for (Loss loss : each.first().lost()) {
                if (loss.reason() != Loss.Reason.V_MASK_UNCONFIRMED && loss.reason() != Loss.Reason.V_WITHDRAWN) {
                    rivals.add(loss.registration().channel());
                }
            }
            Verdict verdict = each.verdict();
            Registration won = verdict.won();
            if (won != null) {
                rivals.remove(won.channel());
            }
        }
        if (settlement != null && settlement.channel() != null) {
            rivals.remove(settlement.channel());
        }
        return rivals;
    }
}
