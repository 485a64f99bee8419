package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.List;
import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** What is told of a pass that a visitor may ask for: their face is looked at once, and what comes of it they carry. */
final class FaceWords {
    private FaceWords() {}

    static List<Sentence> all(SiteFacts facts) {
        List<Sentence> told = new ArrayList<>(List.of(
            Sentence.of(MustHave.COLLECTED_OR_STORED_STATEMENT,
                "您同意后，摄像头才打开，只看您这一次。不保存照片；本售楼处不保存您的人脸特征。",
                "The camera is opened only after you agree, and looks at you this once. No picture is kept; the office keeps no features of your face."),
            Sentence.of(MustHave.DATA_KINDS, "人脸特征（由一串数字组成，属于敏感个人信息），加密后写进交给您的二维码凭证。本售楼处只留凭证的编号和日期。",
                "Features of your face, a list of numbers and sensitive personal data: sealed, and put into the QR pass that you get. The office keeps the pass's number and date alone."),
            Sentence.of(MustHave.PROCESSING_WAY, "在这台自助机上当场算出、加密并写进凭证，随即从机器里清除；照片和特征都不离开这台机器。",
                "They are computed on this kiosk, sealed into the pass and wiped from it at once; neither picture nor features leave this machine."),
            Sentence.of(MustHave.COMPARISON_MODE, "下次您出示凭证并再看一次摄像头时，只与您自己的凭证比对（一对一），不与任何别人比对。",
                "When you show the pass and look again, you are compared with your own pass (one to one), and with nobody else."),
            Sentence.of(MustHave.AUTOMATED_PART, "机器只说“同一人”“不能确定”或“不是同一人”，不显示分数；它不改变任何判定，有矛盾时由人来看。",
                "The machine says same, undecided or different, and shows no score; it changes no verdict, and a person looks where things contradict."),
            Sentence.of(MustHave.PURPOSE, "在您自己要求时，证明两次来的是同一个人。",
                "To prove, when you want it proven, that the same person came twice."),
            Sentence.of(MustHave.NECESSITY, "手机号可以换人使用，人脸不能；不需要这项证明的，就没有必要，请不要同意。",
                "A phone can change hands and a face cannot; whoever needs no such proof has no need of it and should not agree."),
            Sentence.of(MustHave.LEGAL_BASIS, "依据是您的单独同意。", "It rests on your separate consent."),
            Sentence.of(MustHave.EFFECT_ON_PERSON, "不影响登记、判定、价格、佣金和排队。凭证丢了没有损失，不能用来冒充您。",
                "It changes nothing of your visit, the verdict, the price, a commission or the queue. A lost pass costs nothing, and nobody else can pass for you with it."),
            Sentence.of(MustHave.ALTERNATIVE_AND_PARITY, "不同意的，照常用手机号、到访码或者前台登记，待遇完全相同。",
                "Without it you check in by phone, by visit code or at the desk as before, with the same treatment."),
            Sentence.of(MustHave.WITHDRAWAL_HOW, "可以随时在“我的”页面作废凭证、撤回同意，立即生效；把凭证撕掉、删掉也可以。",
                "On your own page you can end the pass and withdraw at any time, with effect at once; or tear the pass up."),
            Sentence.of(MustHave.MINORS_EXCLUDED, "未满十八周岁的人不能使用。", "Nobody under 18 may use it."),
            Sentence.of(MustHave.RIGHTS_AND_HOW, "随时在“我的”页面查看有哪些凭证、作废、撤回、请求删除。",
                "On your own page you can see which passes there are, end them, withdraw, and erase."),
            Sentence.of(MustHave.HUMAN_REVIEW_AND_CONTEST, "对结果有异议请找前台，由人处理。",
                "If you object to a result, ask the desk; a person deals with it."),
            Sentence.of(MustHave.SIGNATURE, "您在自助机上亲手选择“同意”即为签署；时间和这一版告知的编号一起记录。",
                "Choosing “yes” on the kiosk by your own hand is your signature; its time is kept with the number of this notice.")));
        Recipients.told(facts, new Said("不提供给任何人，也不给渠道看。", "Nobody receives it, and no agency sees it."))
            .ifPresent(told::add);
        return told;
    }
}
