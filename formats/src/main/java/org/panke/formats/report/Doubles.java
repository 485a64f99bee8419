package org.panke.formats.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.panke.attribution.Answer;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Loss;
import org.panke.attribution.Settlement;
import org.panke.attribution.Verdict;

/** What was not entered or paid twice: refusals, claims that lost, and what the losing claims would have cost. */
final class Doubles {
    private final Map<Answer.Reason, Long> refused = new EnumMap<>(Answer.Reason.class);
    private final Map<Loss.Reason, long[]> lost = new EnumMap<>(Loss.Reason.class);

    Doubles() {
        List.of(Loss.Reason.values()).forEach(reason -> lost.put(reason, new long[1]));
    }

    /**
     * Second claims on contracts that were settled.
     *
     * @param contracts how many had any
     * @param claims how many claims, a channel counted once a contract
     * @param fen what those claims would have cost by their channels' agreements, as far as that can be said
     * @param unpriced claims of channels with no agreed commission, or on contracts of unknown amount
     */
    record Avoided(long contracts, long claims, long fen, long unpriced) {}

    void refused(Answer.Reason reason) {
        refused.merge(reason, 1L, Long::sum);
    }

    void judged(Verdict verdict) {
        for (Loss loss : verdict.lost()) {
            Objects.requireNonNull(lost.get(loss.reason()))[0]++;
        }
    }

    long count(Answer.Reason reason) {
        return refused.getOrDefault(reason, 0L);
    }

    long count(Loss.Reason reason) {
        return Objects.requireNonNull(lost.get(reason))[0];
    }

    /** Registrations refused because somebody had the person already, or nobody may have them. */
    long refusedAsDouble() {
        return count(Answer.Reason.R_DUPLICATE) + count(Answer.Reason.R_HELD) + count(Answer.Reason.R_PROTECTED)
            + count(Answer.Reason.R_OWNER) + count(Answer.Reason.R_OWN_PHONE);
    }

    long refusedInAll() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Claims that lost, but for masks that merely fitted. */
    long lostInAll() {
        return lost.values().stream().mapToLong(count -> count[0]).sum() - count(Loss.Reason.V_MASK_UNCONFIRMED);
    }

    static Avoided avoided(Collection<Deal> deals, Map<ChannelId, Channel> channels) {
        long contracts = 0;
        long claims = 0;
        long fen = 0;
        long unpriced = 0;
        for (Deal deal : deals) {
            if (!deal.is(Settlement.State.PAYABLE) && !deal.is(Settlement.State.NOTHING)) {
                continue;
            }
            Collection<ChannelId> rivals = deal.rivals();
            contracts += rivals.isEmpty() ? 0 : 1;
            claims += rivals.size();
            for (ChannelId rival : rivals) {
                Channel channel = channels.get(rival);
                Long asked = channel == null ? null : channel.commission().of(deal.amountFen());
                fen += asked == null ? 0 : asked;
                unpriced += asked == null ? 1 : 0;
            }
        }
        return new Avoided(contracts, claims, fen, unpriced);
    }
}
