package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.List;
import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** What is told of a consultant's contact after the visit. */
final class ContactWords {
    private ContactWords() {}

    static List<Sentence> all(SiteFacts facts) {
        List<Sentence> told = new ArrayList<>(List.of(
            Sentence.of(MustHave.COLLECTED_OR_STORED_STATEMENT, "不另外收集。", "Nothing more is collected."),
            Sentence.of(MustHave.DATA_KINDS, "用到的是您登记时留下的手机号和姓氏。",
                "What is used are the number and surname that you left when you checked in."),
            Sentence.of(MustHave.PROCESSING_WAY, "置业顾问可以查看您的手机号，并给您打电话或者发消息。",
                "A consultant may see your number, and call or write to you."),
            Sentence.of(MustHave.COMPARISON_MODE, "不做比对。", "Nothing is compared."),
            Sentence.of(MustHave.AUTOMATED_PART, "没有自动决定。", "Nothing is decided automatically."),
            Sentence.of(MustHave.PURPOSE, "由接待您的置业顾问就您看过的房源与您联系。",
                "So that the consultant who received you can speak with you about what you saw."),
            Sentence.of(MustHave.NECESSITY, "没有您的手机号就联系不上您；不需要联系的，不必同意。",
                "Without your number nobody can reach you; if you want no contact, there is no need to agree."),
            Sentence.of(MustHave.LEGAL_BASIS, "依据是您的同意。", "It rests on your consent."),
            Sentence.of(MustHave.EFFECT_ON_PERSON, "是否同意不影响登记、判定、价格、佣金和接待。",
                "Whether you agree changes nothing of your visit, the verdict, the price, a commission or the service."),
            Sentence.of(MustHave.ALTERNATIVE_AND_PARITY, "不同意也可以随时自己来问，待遇相同。",
                "Without it you can come and ask at any time, with the same treatment."),
            Sentence.of(MustHave.WITHDRAWAL_HOW, "可以随时在“我的”页面撤回，撤回后不再联系。",
                "You can withdraw at any time on your own page, and nobody contacts you any more."),
            Sentence.of(MustHave.MINORS_EXCLUDED, "未满十八周岁的，请不要同意。", "If you are under 18, please do not agree."),
            Sentence.of(MustHave.RIGHTS_AND_HOW, "随时在“我的”页面查看、更正、撤回、请求删除。",
                "On your own page you can see, correct, withdraw and erase it."),
            Sentence.of(MustHave.HUMAN_REVIEW_AND_CONTEST, "有异议请找前台，由人处理。",
                "If you object, ask the desk; a person deals with it.")));
        Recipients.told(facts, new Said("只有本售楼处的置业顾问。", "Only the consultants of this office.")).ifPresent(told::add);
        return told;
    }
}
