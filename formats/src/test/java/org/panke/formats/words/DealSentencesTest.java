package org.panke.formats.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.EventId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.StaffId;
import org.panke.formats.Language;

class DealSentencesTest {
    private final Sentences zh = Sentences.of(Language.ZH, Examples.RULES);
    private final Sentences en = Sentences.of(Language.EN, Examples.RULES);

    @Test
    void aPayableCommissionIsSaidInYuan() {
        Settlement payable = settlement(Settlement.State.PAYABLE, null, Examples.A1, 3_750_000L);
        assertThat(zh.settlement(payable)).isEqualTo("应付安家 37,500 元。");
        assertThat(en.settlement(payable)).isEqualTo("Payable to 安家, 37,500 yuan.");
        assertThat(zh.money(1_234_567_890_05L)).isEqualTo("1,234,567,890.05 元");
        assertThat(zh.money(-5)).isEqualTo("-0.05 元");
    }

    @Test
    void everyStateAndReasonOfASettlementIsASentence() {
        List<Settlement.@Nullable Reason> reasons = new ArrayList<>(List.of(Settlement.Reason.values()));
        reasons.add(null);
        for (Settlement.State state : Settlement.State.values()) {
            for (Settlement.Reason reason : reasons) {
                for (ChannelId channel : new ChannelId[]{Examples.A1, null}) {
                    SentencesTest.assertSpoken(zh.settlement(settlement(state, reason, channel, null)),
                        en.settlement(settlement(state, reason, channel, 5L)));
                }
            }
        }
        assertThat(
            zh.settlement(settlement(Settlement.State.HELD, Settlement.Reason.D_SIGNAL, Examples.A1, 3_000_000L)))
            .isEqualTo("暂缓安家 30,000 元：有疑点待核实。");
        assertThat(zh.settlement(
            settlement(Settlement.State.CLAWED_BACK, Settlement.Reason.D_CANCELLED, Examples.A1, 3_000_000L)))
            .isEqualTo("向安家追回 30,000 元：结佣后合同取消。");
        assertThat(zh.settlement(settlement(Settlement.State.NOTHING, Settlement.Reason.D_NATURAL, null, null)))
            .isEqualTo("不付佣金：买方是自然到访。");
    }

    @Test
    void everySignalIsASentenceOfItsOwn() {
        List<String> different = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            for (Signal.Subject subject : subjects()) {
                Signal signal = new Signal(Examples.PROJECT, kind, Signal.Level.LOW, subject, List.of(), 12, 15.5);
                SentencesTest.assertSpoken(zh.signal(signal), en.signal(signal));
            }
            different
                .add(zh.signal(new Signal(Examples.PROJECT, kind, Signal.Level.LOW, Signal.Subject.none(), List.of(),
                    12, 15.5)));
        }
        assertThat(different).doesNotHaveDuplicates().allMatch(Pattern.compile(".*。").asMatchPredicate());
    }

    @Test
    void aSignalSaysWhomItIsAboutAndWhatWasMeasured() {
        Signal near = new Signal(Examples.PROJECT, SignalKind.NEAR_MISS, Signal.Level.LOW,
            Signal.Subject.agent(Examples.A1, new AgentId("a17")), List.of(), 12, 15);
        assertThat(zh.signal(near)).isEqualTo("安家 a17：刚过提前量 12 分钟客户就到访；15 分钟以内须留意。");
        assertThat(en.signal(near)).isEqualTo(
            "安家 a17: the visitor arrived 12 minutes after the lead time; up to 15 minutes are remarkable.");
        Signal low = new Signal(Examples.PROJECT, SignalKind.LOW_ARRIVAL, Signal.Level.LOW,
            Signal.Subject.agent(Examples.A1, new AgentId("a17")), List.of(), 0.0125, 0.05);
        assertThat(zh.signal(low)).contains("只有 1.3% 到访；不超过 5% ");
        Signal late = new Signal(Examples.PROJECT, SignalKind.PHONE_EDITED, Signal.Level.MEDIUM,
            Signal.Subject.none(), List.of(), -22, 72);
        assertThat(zh.signal(late)).isEqualTo("认购之后、签约之前改动了客户号码。");
        assertThat(en.signal(late)).isEqualTo(
            "The visitor's phone was changed after the subscription, before the signing.");
    }

    @Test
    void everyRefusalIsASentenceOfItsOwn() {
        List<String> different = new ArrayList<>();
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            Refusal refusal = new Refusal(Examples.PROJECT, new EventId("e9"), reason);
            SentencesTest.assertSpoken(zh.refusal(refusal), en.refusal(refusal));
            different.add(en.refusal(refusal));
        }
        assertThat(different).doesNotHaveDuplicates();
    }

    private static List<Signal.Subject> subjects() {
        return List.of(Signal.Subject.none(), Signal.Subject.agent(Examples.A1, new AgentId("a17")),
            Signal.Subject.staff(new StaffId("s3"), Examples.A1, new AgentId("a17")),
            Signal.Subject.staff(new StaffId("s3"), null, null),
            Signal.Subject.contract(new ContractId("c9"), Examples.A1, null));
    }

    private static Settlement settlement(Settlement.State state, Settlement.@Nullable Reason reason,
            @Nullable ChannelId channel, @Nullable Long fen) {
        return new Settlement(Examples.PROJECT, new ContractId("c9"), state, reason, channel, fen, null);
    }
}
