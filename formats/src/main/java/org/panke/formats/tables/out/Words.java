package org.panke.formats.tables.out;

import org.panke.attribution.Answer;
import org.panke.attribution.Outcome;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;

/** The short words of our tables, by which people filter them. */
record Words(Language language) {
    String of(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Natural natural -> of("自然到访", "natural");
            case Outcome.Brought brought -> of("渠道到访", "brought");
            case Outcome.Disputed disputed -> of("来源有争议", "disputed");
            case Outcome.NotAVisitor none -> of("非访客", "not a visitor");
        };
    }

    String standing(Standing standing) {
        return switch (standing) {
            case NEW -> of("首次", "first");
            case RETURNING -> of("复访", "return");
        };
    }

    String answer(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> of("接受", "accepted");
            case Answer.Refused refused -> of("拒绝", "refused");
        };
    }

    String state(Settlement.State state) {
        return switch (state) {
            case PAYABLE -> of("应付", "payable");
            case APPROVED -> of("已批准", "approved");
            case PAID -> of("已付", "paid");
            case NOTHING -> of("不付", "nothing");
            case HELD -> of("暂缓", "held");
            case CLAWED_BACK -> of("追回", "clawed back");
        };
    }

    String level(Signal.Level level) {
        return switch (level) {
            case LOW -> of("低", "low");
            case MEDIUM -> of("中", "medium");
            case HIGH -> of("高", "high");
        };
    }

    /** Whether two people decided it anew. */
    static boolean isRevision(Verdict verdict) {
        return verdict.revises() != null;
    }
}
