package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.List;
import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** What is told of writing down a visit. */
final class VisitWords {
    private VisitWords() {}

    static List<Sentence> all(SiteFacts facts) {
        List<Sentence> told = new ArrayList<>(List.of(
            Sentence.of(MustHave.COLLECTED_OR_STORED_STATEMENT, "我们记录并保存：", "We write down and keep:"),
            Sentence.of(MustHave.DATA_KINDS, "您的手机号、姓氏、到访时间，以及您说的来访方式。不拍照，不识别人脸。",
                "your phone number, surname, the time of your visit, and how you say you came. No photograph, no face recognition."),
            Sentence.of(MustHave.PROCESSING_WAY, "手机号和姓氏加密保存。", "Phone and surname are kept encrypted."),
            Sentence.of(MustHave.COMPARISON_MODE, "您的手机号只与渠道对本项目的报备比对。",
                "Your number is compared only with what agencies registered for this project."),
            Sentence.of(MustHave.AUTOMATED_PART, "系统按公布的规则给出判定和理由；有争议时由两个人决定。",
                "By the published rules the system gives a verdict with its reasons; where it is contested, two people decide."),
            Sentence.of(MustHave.PURPOSE, "确认您是自己来的还是由渠道带来的，避免重复登记和重复付佣。",
                "To know whether you came by yourself or an agency brought you, so that nobody is entered or paid twice."),
            Sentence.of(MustHave.NECESSITY, "没有手机号，就无法确认同一个人是否已被报备。",
                "Without a number nobody can tell whether the same person was registered before."),
            Sentence.of(MustHave.LEGAL_BASIS, "依据是您的同意。", "It rests on your consent."),
            Sentence.of(MustHave.EFFECT_ON_PERSON, "开发商可能因此向渠道支付佣金，您的房价不因登记结果而改变。",
                "The developer may pay an agency for it; your price does not depend on the result."),
            Sentence.of(MustHave.ALTERNATIVE_AND_PARITY, "您可以不同意，仍可参观，价格与接待不变：选择“不留手机号入场”即可，我们只计人数。",
                "You may say no and visit all the same, at the same price and with the same service: enter without a phone, and we count one person."),
            Sentence.of(MustHave.WITHDRAWAL_HOW, "同意后可以随时在“我的”页面撤回。",
                "Having agreed, you can withdraw at any time on your own page."),
            Sentence.of(MustHave.MINORS_EXCLUDED, "未满十四周岁的，由监护人登记。", "For anybody under 14, a guardian registers."),
            Sentence.of(MustHave.RIGHTS_AND_HOW, "随时在“我的”页面查看、更正、撤回、请求删除。",
                "On your own page you can see, correct, withdraw and erase it."),
            Sentence.of(MustHave.HUMAN_REVIEW_AND_CONTEST, "在那里也可以申诉，要求由人决定。",
                "There you can also contest, and ask for a person's decision.")));
        Recipients.told(facts, new Said("本售楼处工作人员，每次查询您的号码都会留下记录。带您来的渠道只会看到自己的报备结果。",
            "The staff of this office, and every look-up of your number leaves a trace. An agency sees only what became of its own registration."))
            .ifPresent(told::add);
        return told;
    }
}
