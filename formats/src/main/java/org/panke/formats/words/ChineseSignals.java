package org.panke.formats.words;

import java.time.Duration;
import org.panke.attribution.Signal;

final class ChineseSignals {
    private final Sentences names;

    ChineseSignals(Sentences names) {
        this.names = names;
    }

    void signal(Signal signal, StringBuilder out) {
        subject(signal.subject(), out);
        switch (signal.kind()) {
            case NEAR_MISS -> minutes("刚过提前量 ", signal.value(), "客户就到访；", signal.threshold(), "以内须留意。", out);
            case ON_SITE -> after("客户到访 ", signal.value(), " 后才报备：人还在现场，或就在当天。", out);
            case LOOKED_UP_FIRST ->
                hours("案场人员查询号码后 ", signal.value(), "，经纪人就报备了它；", signal.threshold(), "以内须核实。", out);
            case PAIR_LIFT -> counts("同一案场人员查询、同一经纪人报备的巧合，是偶然的 ", signal.value(), " 倍；达到 ", signal.threshold(),
                " 倍须核实。", out);
            case SHORT_DEAL -> hours("报备后 ", signal.value(), "就认购；", signal.threshold(), "以内须留意。", out);
            case NAME_EDITED -> counts("同一客户的姓氏改了 ", signal.value(), " 次；满 ", signal.threshold(), " 次须核实。", out);
            case PHONE_EDITED -> phoneEdited(signal, out);
            case COBUYERS_DIFFER -> out.append("同一合同的买方来源不同。");
            case COBUYER_EARLIER -> out.append("共同买方中有人在拟结佣的报备之前已自然到访，且仍在保护期内。");
            case SAME_IDENTITY -> out.append("同一身份出现在来源不同的两份客户资料里。");
            case LOW_ARRIVAL -> shares("报备的客户只有 ", signal.value(), " 到访；不超过 ", signal.threshold(), " 须核实。", out);
            case REGULAR_GAPS -> shares("报备间隔过于均匀：波动只有平均间隔的 ", signal.value(), "；不超过 ", signal.threshold(), " 像是机器。",
                out);
            case MASK_FLOOD -> counts("隐号只是碰巧相符的到访，是隐号经纪人平均的 ", signal.value(), " 倍；达到 ",
                signal.threshold(), " 倍须核实。", out);
            case WALK_IN_SHARE -> shares("判归其名下的客户有 ", signal.value(), " 刚够提前量就到访，像自然到访；达到 ", signal.threshold(),
                " 须核实。", out);
            case CODE_GUESSING -> counts("带看码用在了与它无关的到访上，已有 ", signal.value(), " 次；满 ", signal.threshold(),
                " 次须核实。", out);
            case SOURCE_CHANGED -> out.append("到访之后改动了来源。");
            case ONE_DECIDER -> shares("裁定中有 ", signal.value(), " 由同一人签名；达到 ", signal.threshold(), " 须核实。", out);
            case PAYEE_DIFFERS -> out.append("要求收佣的不是判定的渠道。");
            case RING_SHARE -> shares("响铃核验的到访有 ", signal.value(), " 由同一人担保；达到 ", signal.threshold(), " 须核实。", out);
            case ERASED_THEN_CLAIMED -> shares("要求删除资料的人里，有 ", signal.value(), " 后来由渠道带回；达到 ", signal.threshold(),
                " 须留意。", out);
        }
    }

    private void subject(Signal.Subject subject, StringBuilder out) {
        int start = out.length();
        names.channel(subject.channel(), out);
        if (subject.agent() != null) {
            out.append(out.length() == start ? "经纪人 " : " ").append(Names.plain(subject.agent().value()));
        }
        if (subject.staff() != null) {
            out.append(out.length() == start ? "" : "、").append("案场 ").append(Names.plain(subject.staff().value()));
        }
        if (subject.contract() != null) {
            out.append(out.length() == start ? "" : "，").append("合同 ").append(Names.plain(subject.contract().value()));
        }
        out.append(out.length() == start ? "" : "：");
    }

    private void phoneEdited(Signal signal, StringBuilder out) {
        if (signal.value() < 0) {
            out.append("认购之后、签约之前改动了客户号码。");
        } else {
            hours("成交前 ", signal.value(), "改动了客户号码；", signal.threshold(), "以内须核实。", out);
        }
    }

    private void after(String before, double minutes, String after, StringBuilder out) {
        out.append(before);
        names.times.length(Duration.ofSeconds(Math.round(minutes * 60)), out);
        out.append(after);
    }

    private void minutes(String before, double value, String between, double threshold, String after,
            StringBuilder out) {
        out.append(before);
        names.times.length(Duration.ofSeconds(Math.round(value * 60)), out);
        out.append(between);
        names.times.length(Duration.ofSeconds(Math.round(threshold * 60)), out);
        out.append(after);
    }

    private void hours(String before, double value, String between, double threshold, String after, StringBuilder out) {
        minutes(before, Math.floor(value * 60), between, threshold * 60, after, out);
    }

    private static void counts(String before, double value, String between, double threshold, String after,
            StringBuilder out) {
        out.append(before);
        Numbers.measure(value, out);
        out.append(between);
        Numbers.measure(threshold, out);
        out.append(after);
    }

    private static void shares(String before, double value, String between, double threshold, String after,
            StringBuilder out) {
        out.append(before);
        Numbers.percent(value, out);
        out.append(between);
        Numbers.percent(threshold, out);
        out.append(after);
    }
}
