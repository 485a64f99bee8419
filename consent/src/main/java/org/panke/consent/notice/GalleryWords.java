package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.List;
import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** What is told of being entered: the office keeps a sealed template for a time, and compares others who agreed with it. */
final class GalleryWords {
    private GalleryWords() {}

    static List<Sentence> all(SiteFacts facts) {
        List<Sentence> told = new ArrayList<>(List.of(
            Sentence.of(MustHave.COLLECTED_OR_STORED_STATEMENT,
                "您同意后，摄像头才打开，只看您这一次。不保存照片；您的人脸特征加密后保存在本售楼处的这台机器上。",
                "The camera is opened only after you agree, and looks at you this once. No picture is kept; features of your face are kept, sealed, on this machine of the office."),
            Sentence.of(MustHave.DATA_KINDS, "人脸特征（由一串数字组成，属于敏感个人信息），以及它属于哪一位来访者、哪一天保存。",
                "Features of your face, a list of numbers and sensitive personal data, with whose record they belong to and the day."),
            Sentence.of(MustHave.PROCESSING_WAY, "在这台自助机上当场算出，每个人用各自的密钥加密，密钥另存；照片和特征都不离开这台机器。",
                "They are computed on this kiosk and sealed, each person's under a key of their own that is kept elsewhere; neither picture nor features leave this machine."),
            Sentence.of(MustHave.COMPARISON_MODE, "与本项目三十天内同样同意的所有人比对（一对多）；不与其他项目、也不与任何别处的人比对。",
                "You are compared with everybody who agreed to the same in this project within thirty days (one to many); not with other projects, nor with anybody elsewhere."),
            Sentence.of(MustHave.AUTOMATED_PART, "机器只说“已登记过”“不能确定”或者“没有登记过”，不显示分数，也不说是谁；它不改变任何判定，有矛盾时由人来看。",
                "The machine says known, not sure or not known, shows no score and says nobody's name; it changes no verdict, and a person looks where things contradict."),
            Sentence.of(MustHave.PURPOSE, "同一个人三十天内换了手机号再来，不会被当成另一位新客户；确认是您，要凭发到您上次手机号的验证码。",
                "Whoever comes again within thirty days under another phone is not taken for somebody new; that it is you is confirmed by a code to the phone you used before."),
            Sentence.of(MustHave.NECESSITY, "手机号可以更换，人脸不能；不需要这样认出自己的，就没有必要，请不要同意。",
                "A phone can be changed and a face cannot; whoever has no need to be known again should not agree."),
            Sentence.of(MustHave.LEGAL_BASIS, "依据是您的单独同意；与面容凭证的同意是两件事，可以只要其中一件，也可以都不要。",
                "It rests on your separate consent, which is another than that to a pass: you may give one, both or neither."),
            Sentence.of(MustHave.EFFECT_ON_PERSON, "不影响登记、价格、佣金和排队；两个手机号确认是一个人后，以前的到访算同一个人的。",
                "It changes nothing of your visit, the price, a commission or the queue; once two phones are confirmed to be one person's, earlier visits count as theirs."),
            Sentence.of(MustHave.ALTERNATIVE_AND_PARITY, "不同意的，照常用手机号、到访码或者前台登记，待遇完全相同。",
                "Without it you check in by phone, by visit code or at the desk as before, with the same treatment."),
            Sentence.of(MustHave.WITHDRAWAL_HOW, "可以随时在“我的”页面撤回同意：您的密钥立即销毁，特征随即删除，别人的不受影响。",
                "On your own page you can withdraw at any time: your key is destroyed at once and the features are deleted, and nobody else's are touched."),
            Sentence.of(MustHave.MINORS_EXCLUDED, "未满十八周岁的人不能使用。", "Nobody under 18 may use it."),
            Sentence.of(MustHave.RIGHTS_AND_HOW, "随时在“我的”页面查看是否保存、撤回、请求删除。",
                "On your own page you can see whether it is kept, withdraw, and erase."),
            Sentence.of(MustHave.HUMAN_REVIEW_AND_CONTEST, "对结果有异议请找前台，由人处理。",
                "If you object to a result, ask the desk; a person deals with it."),
            Sentence.of(MustHave.SIGNATURE, "您在自助机上亲手选择“同意”即为签署；时间和这一版告知的编号一起记录。",
                "Choosing “yes” on the kiosk by your own hand is your signature; its time is kept with the number of this notice.")));
        Recipients.told(facts, new Said("不提供给任何人，也不给渠道看。", "Nobody receives it, and no agency sees it."))
            .ifPresent(told::add);
        return told;
    }
}
