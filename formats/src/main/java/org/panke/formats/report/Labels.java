package org.panke.formats.report;

import org.panke.attribution.Answer;
import org.panke.attribution.Loss;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;

/** The shortest words for a state or reason, as they stand in a legend, a list or beside a line. */
final class Labels {
    private Labels() {}

    static Text of(Answer.Reason reason) {
        return switch (reason) {
            case R_CHANNEL -> new Text("渠道或经纪人未登记、已停用", "Channel or agent unknown or suspended");
            case R_NO_RULES -> new Text("规则尚未生效", "No rules in force");
            case R_PHONE -> new Text("不是电话号码", "Not a phone number");
            case R_FORM -> new Text("隐号方式不允许", "Form of masking not allowed");
            case R_SURNAME -> new Text("没有姓氏", "No surname");
            case R_OWN_PHONE -> new Text("自己人的号码", "Agent's or staff's own phone");
            case R_QUOTA -> new Text("超过数量上限", "Quota used up");
            case R_DUPLICATE -> new Text("同一经纪人重复报备", "Registered twice by one agent");
            case R_OWNER -> new Text("已是业主", "Already a buyer");
            case R_PROTECTED -> new Text("在保护期内或有争议", "Protected or disputed");
            case R_HELD -> new Text("别家报备在先", "Another claim came first");
        };
    }

    static Text of(Loss.Reason reason) {
        return switch (reason) {
            case V_MASK_UNCONFIRMED -> new Text("隐号没有佐证", "Mask not confirmed");
            case V_LEAD -> new Text("提前量不足", "Registered too late");
            case V_EXPIRED -> new Text("已过有效期", "Expired");
            case V_WITHDRAWN -> new Text("已撤回", "Withdrawn");
            case V_SUSPENDED -> new Text("渠道已停用", "Channel suspended");
            case V_PROTECTED -> new Text("报备时客户在保护期内", "Registered under protection");
            case V_OWNER -> new Text("客户已是业主", "Visitor had bought");
            case V_HELD -> new Text("别家报备在先", "Another claim came first");
            case V_CODE -> new Text("带看码已用过", "Showing code used before");
            case V_UNREDEEMED -> new Text("没有核销带看码", "Showing code not redeemed");
            case V_OTHER_WON -> new Text("有效，但未判归", "Valid, but the verdict went elsewhere");
        };
    }

    static Text of(Settlement.State state) {
        return switch (state) {
            case PAYABLE -> new Text("应付", "Payable");
            case APPROVED -> new Text("已批准", "Approved");
            case PAID -> new Text("已付", "Paid");
            case NOTHING -> new Text("不付", "Nothing to pay");
            case HELD -> new Text("暂缓", "Held");
            case CLAWED_BACK -> new Text("追回", "Clawed back");
        };
    }

    static Text of(Signal.Level level) {
        return switch (level) {
            case LOW -> new Text("低", "Low");
            case MEDIUM -> new Text("中", "Medium");
            case HIGH -> new Text("高", "High");
        };
    }

    static Text of(SignalKind kind) {
        return switch (kind) {
            case NEAR_MISS -> new Text("刚过提前量就到访", "Arrived just after the lead time");
            case ON_SITE -> new Text("人在现场才报备", "Registered while on site");
            case LOOKED_UP_FIRST -> new Text("先查号码，后报备", "Looked up, then registered");
            case PAIR_LIFT -> new Text("查号人与报备人总在一起", "A pair that meets too often");
            case SHORT_DEAL -> new Text("报备后很快成交", "Deal soon after registration");
            case NAME_EDITED -> new Text("姓氏多次修改", "Surname edited several times");
            case PHONE_EDITED -> new Text("成交前改动号码", "Phone changed near the deal");
            case COBUYERS_DIFFER -> new Text("共同买方来源不同", "Co-buyers came by different ways");
            case COBUYER_EARLIER -> new Text("共同买方早已自然到访", "Co-buyer came naturally before");
            case SAME_IDENTITY -> new Text("同一身份，两份资料", "One identity in two records");
            case LOW_ARRIVAL -> new Text("报备多，到访少", "Many registrations, few arrivals");
            case REGULAR_GAPS -> new Text("报备节奏像机器", "A machine's rhythm");
            case MASK_FLOOD -> new Text("隐号大量碰撞", "Masks that fit too much");
            case WALK_IN_SHARE -> new Text("客户像自然到访", "Customers arrive like walk-ins");
            case CODE_GUESSING -> new Text("带看码用错到访", "Codes tried at other visits");
            case SOURCE_CHANGED -> new Text("到访后改动来源", "Source changed after the visit");
            case ONE_DECIDER -> new Text("裁定集中在一人", "One person decides too much");
            case PAYEE_DIFFERS -> new Text("收佣方不是判定的渠道", "Payee is another channel");
            case RING_SHARE -> new Text("响铃核验集中在一人", "One person vouches too much");
            case ERASED_THEN_CLAIMED -> new Text("删除后又被报备", "Erased, then claimed");
        };
    }
}
