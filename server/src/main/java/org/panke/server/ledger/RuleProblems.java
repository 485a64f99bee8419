package org.panke.server.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.panke.attribution.Succession;
import org.panke.formats.Problem;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;

/** What is wrong with a rule document, as whoever wrote it is told. */
final class RuleProblems {
    private RuleProblems() {
    }

    static ApiProblem of(RulesRefusedException refused) {
        if (!refused.problems().isEmpty()) {
            return unreadable(refused.problems());
        }
        Said said = Said.joined(refused.objections().stream().map(RuleProblems::said).toList(), "；", "; ");
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "RULES_FOLLOW", said.zh(), said.en(), "document");
    }

    /** With the line and column of each. */
    static ApiProblem unreadable(List<Problem> problems) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "RULES",
            problems.stream().map(problem -> place(problem) + "应为 " + problem.expected().zh())
                .collect(Collectors.joining("；")),
            problems.stream().map(problem -> place(problem) + "expected " + problem.expected().en())
                .collect(Collectors.joining("; ")),
            "rules");
    }

    private static String place(Problem problem) {
        String column = problem.column() == null ? "" : ":" + problem.column();
        return problem.line() + column + ": " + (problem.field() == null ? "" : problem.field() + ": ");
    }

    private static Said said(Succession.Objection objection) {
        String about = objection.about();
        return switch (objection.why()) {
            case ZONE -> new Said("时区不能改", "the zone cannot change");
            case CHANNEL_GONE -> new Said("渠道 " + about + " 不能去掉，可以停用（suspendedFrom）",
                "channel " + about + " cannot be taken out; suspend it (suspendedFrom)");
            case CHANNEL_KIND -> new Said("渠道 " + about + " 的类别不能改", "the kind of channel " + about + " cannot change");
            case SUSPENDED_BEFORE -> new Said("渠道 " + about + " 的停用不能改到过去",
                "channel " + about + " cannot be suspended, or not, at a time that has passed");
            case VERSION_CHANGED -> new Said("第 " + about + " 版已经生效，不能改；请另写一版",
                "version " + about + " has begun and cannot change; write another");
            case VERSION_BEFORE -> new Said("第 " + about + " 版的生效时间须晚于现在",
                "version " + about + " must begin later than now");
        };
    }
}
