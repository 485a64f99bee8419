package org.panke.formats.words;

import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;

final class ChineseDeals {
    private ChineseDeals() {
    }

    static void settlement(Settlement settlement, Sentences names, StringBuilder out) {
        boolean channel = settlement.channel() != null;
        switch (settlement.state()) {
            case PAYABLE -> out.append(channel ? "应付" : "应付佣金");
            case APPROVED -> out.append(channel ? "已批准支付" : "已批准佣金");
            case PAID -> out.append(channel ? "已付" : "已付佣金");
            case NOTHING -> out.append("不付佣金");
            case HELD -> out.append("暂缓");
            case CLAWED_BACK -> out.append(channel ? "向" : "追回佣金");
        }
        boolean named = channel && settlement.state() != Settlement.State.NOTHING;
        if (named) {
            names.channel(settlement.channel(), out);
            out.append(settlement.state() == Settlement.State.CLAWED_BACK ? "追回" : "");
        }
        if (settlement.amountFen() != null) {
            out.append(" ");
            names.money(settlement.amountFen(), out);
        } else if (settlement.state() == Settlement.State.PAYABLE) {
            out.append("，金额未约定");
        }
        if (settlement.reason() != null) {
            out.append("：").append(reason(settlement.reason(), settlement.state()));
        }
        out.append("。");
    }

    private static String reason(Settlement.Reason reason, Settlement.State state) {
        return switch (reason) {
            case D_NO_STANDING -> "买方没有仍在保护期内的到访判定";
            case D_NATURAL -> "买方是自然到访";
            case D_LATE -> "成交超过了首次到访起约定的期限";
            case D_HOUSEHOLD -> state == Settlement.State.HELD ? "共同买方的来源不同，待两人裁定" : "共同买方的来源不同，以最早到访为准";
            case D_DISPUTED -> "所依据的到访来源有争议，待两人裁定";
            case D_SIGNAL -> "有疑点待核实";
            case D_DECIDED -> "依两人裁定";
            case D_CANCELLED -> state == Settlement.State.CLAWED_BACK ? "结佣后合同取消" : "合同已取消";
        };
    }

    static void refusal(Refusal refusal, StringBuilder out) {
        out.append("未采纳：").append(switch (refusal.reason()) {
            case E_ID -> "编号已用于另一条内容不同的记录，以先到的为准";
            case E_REGISTRATION -> "没有这条报备，或它已经结束";
            case E_NO_VERDICT -> "此人没有可更正的判定";
            case E_CORRECTED -> "来源声明已更正过，或此人已认购";
            case E_NOT_MERGED -> "两个号码并未合并为一人";
            case D_UNKNOWN -> "没有这份合同";
            case D_SIGNED -> "合同已签约";
            case D_CANCELLED -> "合同已取消";
            case D_STATE -> "合同的佣金不在这一步";
            case D_SAME_PERSON -> "批准与支付须由两个不同的人";
            case C_SIGNATURES -> "裁定须由两个不同的人签名";
            case C_UNKNOWN -> "没有这个争议";
            case C_DECIDED -> "这个争议已经裁定";
            case C_OUTCOME -> "这个争议不能这样裁定";
        }).append("。");
    }
}
