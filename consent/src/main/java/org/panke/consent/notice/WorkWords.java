package org.panke.consent.notice;

import static org.panke.consent.packs.MustHave.AUTOMATED_PART;
import static org.panke.consent.packs.MustHave.COLLECTED_OR_STORED_STATEMENT;
import static org.panke.consent.packs.MustHave.COMPARISON_MODE;
import static org.panke.consent.packs.MustHave.DATA_KINDS;
import static org.panke.consent.packs.MustHave.EFFECT_ON_PERSON;
import static org.panke.consent.packs.MustHave.END_OF_RETENTION;
import static org.panke.consent.packs.MustHave.HUMAN_REVIEW_AND_CONTEST;
import static org.panke.consent.packs.MustHave.LEGAL_BASIS;
import static org.panke.consent.packs.MustHave.LENGTH_OF_TERM;
import static org.panke.consent.packs.MustHave.NECESSITY;
import static org.panke.consent.packs.MustHave.PROCESSING_WAY;
import static org.panke.consent.packs.MustHave.PURPOSE;
import static org.panke.consent.packs.MustHave.RETENTION_PERIOD;
import static org.panke.consent.packs.MustHave.RIGHTS_AND_HOW;

import java.util.ArrayList;
import java.util.List;
import org.panke.consent.Said;

/** What is told of an account, and of what somebody does under it. */
final class WorkWords {
    private static final String KEPT =
        "账号信息保存到停用之后；登录记录在退出或者到期时删除；您经手的事项以账号名记在项目的证据日志里，付佣和争议以它为据。账号和日志没有自动删除的期限：日志里的每一条都由后面的证明着，删去一条，其余的就证明不了，所以保存到本项目的数据整体销毁为止。";
    private static final String KEPT_EN =
        "The account is kept, also once it is switched off; what is known of a login goes when it ends; what you did stands under your account's name in the project's log, on which commissions and disputes rest. Nothing deletes the account or the log by a date: what follows in the log vouches for what was before, and without one entry the others prove nothing; so both stay until all the data of this project is destroyed.";

    private WorkWords() {
    }

    static List<Sentence> all(Worker worker, SiteFacts facts) {
        List<Sentence> told =
            new ArrayList<>(List.of(Sentence.of(COLLECTED_OR_STORED_STATEMENT, "我们记录并保存：", "We write down and keep:")));
        told.addAll(worker == Worker.AGENT ? agent() : staff());
        told.addAll(both());
        Recipients.told(facts, worker == Worker.AGENT
            ? new Said("本售楼处需要处理报备的工作人员；您渠道的管理员看得到您的报备和结果，别的渠道看不到。",
                "The staff of this office who deal with registrations. Whoever administers your channel sees your registrations and what became of them; other channels see nothing.")
            : new Said("本项目的负责人、风控、合规和审计，以及集团，各自只看职责需要的。",
                "The head of the project, risk, compliance and audit, and the group, each of them what their duty needs."))
            .ifPresent(told::add);
        return told;
    }

    private static List<Sentence> agent() {
        return List.of(
            Sentence.of(DATA_KINDS, "您的账号名、渠道和经纪人编号；登录的时间和浏览器；您何时报备了什么、客户是否同意由您确认、结果如何。规则里写有您手机号的，也包括它。",
                "your account's name, channel and number as an agent; when you log in, and with which browser; what you registered and when, that you confirmed the customer's agreement, and what came of it; your phone, where the rules name it."),
            Sentence.of(COMPARISON_MODE, "规则里的手机号只用来看出来访者是不是渠道人员本人。",
                "A phone in the rules serves only to see whether a visitor is an agent."),
            Sentence.of(AUTOMATED_PART, "系统按公布的规则给出结果和理由；有争议时由两个人决定。",
                "By the published rules the system says what came of it, with its reasons; where it is contested, two people decide."),
            Sentence.of(PURPOSE, "确认客户由谁带来、应付多少佣金，处理争议，防止冒领。",
                "To know who brought a customer and which commission is due, to settle disputes, and to keep others from claiming it."),
            Sentence.of(NECESSITY, "没有账号，就无法确认报备是谁做的。", "Without an account nobody can tell who registered whom."),
            Sentence.of(EFFECT_ON_PERSON, "您的报备是否成立、佣金归谁，由此认定。",
                "Whether your registration holds, and whose the commission is, follows from it."),
            Sentence.of(RIGHTS_AND_HOW, "在本页面随时查看您的报备，可以撤回；查阅、更正账号信息或者停用账号，请找上面的联系方式。",
                "On this page you see your registrations at any time and can take them back; to see or correct what is kept of your account, or to have it switched off, use the contact above."),
            Sentence.of(HUMAN_REVIEW_AND_CONTEST, "不服结果的，在报备详情里申诉。",
                "Contest what came of it at the registration itself."));
    }

    private static List<Sentence> staff() {
        return List.of(
            Sentence.of(DATA_KINDS, "您的账号名、角色和项目；登录的时间和浏览器；您何时查了谁的号码、登记、更正、裁定、批准或者支付了什么。规则里写有您手机号的，也包括它。",
                "your account's name, role and project; when you log in, and with which browser; whose number you looked up and when, and what you entered, corrected, decided, approved or paid; your phone, where the rules name it."),
            Sentence.of(COMPARISON_MODE, "查号的次数和时间与之后的报备对照，异常的会提示复核。",
                "Look-ups are set beside the registrations that follow; what is unusual is shown for somebody to look at."),
            Sentence.of(AUTOMATED_PART, "系统只作提示，由人核实。", "The system points it out, and a person looks into it."),
            Sentence.of(PURPOSE, "确认每件事由谁经手，防止泄露来访者的号码，处理争议和审计。",
                "To know who did what, to keep visitors' numbers from leaking, for disputes and for audits."),
            Sentence.of(NECESSITY, "不记录经手人，就无法追查号码从哪里泄露、付佣由谁批准。",
                "Without it nobody can tell where a number leaked, or who approved a payment."),
            Sentence.of(EFFECT_ON_PERSON, "您的操作可能被复核、作为争议和审计的证据。",
                "What you do can be looked into, and can be evidence in a dispute or an audit."),
            Sentence.of(RIGHTS_AND_HOW, "在“我的账号”查看登录并结束它；查阅、复制、更正其他信息，请找上面的联系方式。",
                "Under My account you see your logins and end them; to see, copy or correct anything else, use the contact above."),
            Sentence.of(HUMAN_REVIEW_AND_CONTEST, "对提示或者复核有异议，找合规人员，由人决定。",
                "Whoever disagrees with what was pointed out turns to compliance, where a person decides."));
    }

    private static List<Sentence> both() {
        return List.of(Sentence.of(PROCESSING_WAY, "密码只存摘要。", "Of the password only a digest is kept."),
            Sentence.of(LEGAL_BASIS, "依据是履行与您或者您单位的合同、实施人力资源管理所必需，不以您的同意为前提。",
                "It rests on what the contract with you or your company needs, and not on your consent."),
            Sentence.of(RETENTION_PERIOD, KEPT, KEPT_EN),
            Sentence.of(LENGTH_OF_TERM, "使用的期限与此相同。", "It is used no longer than that."),
            Sentence.of(END_OF_RETENTION, "停用的账号不能再登录。", "Nobody logs in with an account that is switched off."));
    }
}
