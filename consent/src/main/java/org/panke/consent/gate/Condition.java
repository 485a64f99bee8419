package org.panke.consent.gate;

import static org.panke.consent.gate.Condition.Of.LAW;
import static org.panke.consent.gate.Condition.Of.PERSON;
import static org.panke.consent.gate.Condition.Of.SITE;

import java.util.Arrays;
import java.util.List;
import org.panke.consent.Said;
import org.panke.consent.Word;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;

/** What must hold before a face may be looked at, and one more before it is compared with many. None can be waived. */
public enum Condition implements Word {
    PACK_KNOWN(LAW, "R01", List.of(Fields.FACE_MODE), "当地的规定是已知的", "The law of the place is known",
        "为项目写明所在地，并加载当地的政策包", "Say where the office is, and load the pack of that place"),
    PACK_CURRENT(LAW, "R01", List.of(Fields.FACE_MODE), "政策包在有效期内核对过", "The packs were looked at in time",
        "请审阅人核对过期的政策包，发布新版本", "Have a reviewer look at the packs that are overdue, and publish a new version"),
    PERMITTED(LAW, "R02", List.of(Fields.FACE_MODE), "当地没有禁止人脸", "The place does not prohibit faces",
        "当地禁止，无法启用；来访者用手机号、二维码或者前台登记", "The place prohibits it; visitors check in by phone, QR or at the desk"),
    REVIEWED(LAW, "R01", List.of(Fields.FACE_MODE), "适用的政策包都由具名审阅人签名",
        "A named reviewer has signed every pack that holds", "请律师审阅政策包，并用 panke pack sign 签名",
        "Have counsel review the packs, and sign them with panke pack sign"),
    SWITCHED_ON(LAW, "R41", List.of(Fields.FACE_PERMITTED), "项目自己的政策包启用了这种比对，且未超出允许的范围",
        "The site's own pack switches this comparison on, within what is permitted",
        "在项目自己的政策包里写 face.enabled，并签名", "Say face.enabled in the site's own pack, and have it signed"),

    FACE_CODE(SITE, "R19 R34", List.of(Fields.AMBIENT_CAPTURE, Fields.ATTRIBUTE_INFERENCE), "这个版本带有人脸比对的代码",
        "This build has code that compares faces", "这个版本没有人脸代码，无法启用",
        "This build has none, so it cannot be switched on"),
    NECESSITY(SITE, "R03", List.of(Fields.MUST_HAVES), "有具名的人签署的必要性说明，写明手机号和二维码为什么不够",
        "Somebody has signed why phone and QR are not enough", "由负责人写明并签署必要性说明",
        "Have the person responsible write and sign why it is needed"),
    ASSESSMENT(SITE, "R04 R05", List.of(Fields.PIA_REQUIRED, Fields.PIA_SECTIONS, Fields.PIA_REDO_ON),
        "影响评估完整，且针对的就是现在的配置", "The impact assessment is whole, and of the present configuration",
        "按现在的配置重做影响评估", "Assess the present configuration again"),
    NOTICE(SITE, "R06 R10 R42", List.of(Fields.MUST_HAVES), "告知已发布，应写的都写了",
        "The notice is published and tells all it must",
        "补全项目资料并发布告知", "Complete what is said of the site, and publish the notice"),
    TWO_PERSONS(SITE, "R03", List.of(Fields.HUMAN_REQUIRED), "指定了负责人，并有第二人签字",
        "Somebody is named responsible, and a second person has signed", "指定负责人，并请第二人签字",
        "Name who is responsible, and have a second person sign"),
    JOINT_CONTROLLERS(SITE, "R45", List.of(Fields.CONSENT_PER_RECIPIENT), "共同处理者及其协议已写明，或者写明没有",
        "Joint controllers are named with their agreement, or it is said that there are none", "写明共同处理者和协议编号",
        "Name the joint controllers and their agreement"),
    ALTERNATIVE(SITE, "R12", List.of(Fields.ALTERNATIVE_REQUIRED, Fields.ALTERNATIVES), "不用人脸的方式正常可用",
        "The way without a face works", "恢复手机号、二维码和前台登记", "Bring phone, QR and desk back to work"),
    PARITY(SITE, "R11 R13", List.of(Fields.PARITY), "不用人脸的人待遇相同（按计量）",
        "Who uses no face is treated the same, as measured",
        "查明时间、成功率或者结果的差别，并消除", "Find and remove the difference in time, success or outcome"),
    SWEEP(SITE, "R16", List.of(Fields.FACE_CEILING, Fields.STATUTORY_MAX), "到期的都已清除", "Nothing is kept beyond its time",
        "运行清除，直到没有过期的", "Run the sweep until nothing is overdue"),
    FILING(SITE, "R26 R27", List.of(Fields.FILING_THRESHOLD, Fields.FILING_DEADLINE), "人数未到备案门槛，或者已按时备案",
        "Too few persons to be filed, or filed in time", "向省级以上网信部门备案，并登记备案号",
        "File with the authority, and enter the filing's number"),
    OFFICER(SITE, "R26", List.of(Fields.OFFICER_THRESHOLD), "人数未到门槛，或者已指定个人信息保护负责人",
        "Too few persons for an officer, or one is named", "指定个人信息保护负责人", "Name the officer for personal data"),
    SIGN(SITE, "R38", List.of(Fields.SIGNAGE), "现场标识已核对，且未过期", "The sign on site was attested and is not stale",
        "按清单核对现场标识并签字", "Go through the list of the sign on site, and sign it"),
    PUBLIC_POLICY(SITE, "R39", List.of(Fields.PUBLIC_POLICY, Fields.RETENTION_SCHEDULE), "公开的规则可以访问",
        "The public policy can be reached", "恢复公开页面", "Bring the public page back"),
    ON_DEVICE(SITE, "R20 R21", List.of(Fields.OFF_DEVICE, Fields.CROSS_BORDER), "人脸信息不离开本机",
        "Face information stays on the machine",
        "只在自助机本机上运行人脸比对", "Run the comparison on the kiosk's own machine only"),
    ONE_KIOSK(SITE, "R20 R41", List.of(Fields.FACE_PERMITTED), "一对多只在一台自助机上进行",
        "One to many is compared on one kiosk alone", "只留一台自助机，解除其他自助机的配对",
        "Keep one kiosk, and end the pairing of the others"),
    STORES_APART(SITE, "R22", List.of(Fields.OFF_DEVICE), "人脸与身份分开存放，密钥也分开",
        "Faces and identities are kept apart, under keys apart",
        "分开两个存储和两套密钥", "Separate the two stores and their keys"),
    PROTECTED(SITE, "R23", List.of(), "加密、访问控制和审计的自检通过",
        "The self-check of encryption, access and audit passed",
        "查看自检结果并修复", "Read what the self-check found, and mend it"),
    CALIBRATED(SITE, "R32", List.of(), "阈值就是评测过的那个", "The threshold is one that was evaluated",
        "对模型做评测，采用评测得出的阈值", "Evaluate the model, and use the threshold that follows"),
    ATTENDED(SITE, "R33", List.of(), "自助机有人值守，或者有针对这个模型的防伪测试报告",
        "The kiosk is attended, or this model has a test report against spoofing", "安排人值守",
        "Have somebody attend the kiosk"),
    REQUESTS_ANSWERED(SITE, "R35", List.of(Fields.ANSWER_WITHIN), "没有逾期未答的权利请求", "No request of a person is overdue",
        "答复逾期的请求", "Answer the requests that are overdue"),
    HUMAN_DECIDES(SITE, "R30 R31", List.of(Fields.HUMAN_REQUIRED, Fields.EXPLAIN, Fields.CONTEST),
        "由人决定，可说明、可申诉，且不影响价格",
        "A person decides, with reasons and contest, and no price depends on it", "恢复人工确认和申诉",
        "Bring back the person who confirms, and the contest"),
    NO_INCIDENT(SITE, "R37", List.of(Fields.REPORT_WITHIN), "没有未结的安全事件", "No incident is open",
        "处理完安全事件并记录", "Deal with the incident, and record it"),
    NOT_DISMANTLED(SITE, "R02", List.of(Fields.FACE_MODE), "本项目的人脸没有被命令拆除",
        "Faces were not ordered to be dismantled here",
        "拆除不可恢复；来访者用手机号、二维码或者前台登记", "Nothing undoes it; visitors check in by phone, QR or at the desk"),
    NOT_HALTED(SITE, "R37", List.of(Fields.REPORT_WITHIN), "集团总开关没有断开", "The group's kill switch is not pulled",
        "由集团的具名人员接通总开关", "Have a named person of the group turn it on again"),

    CONSENT(PERSON, "R07 R08 R40", List.of(Fields.CONSENT_FORM, Fields.E_SIGNATURE),
        "本人对这个项目、这个目的、这一版告知单独同意，且有效",
        "This person's own consent to this site, purpose and notice is given and in force",
        "请本人阅读告知后自己选择；不同意也可以登记",
        "Let the person read the notice and choose; without consent they check in all the same"),
    OWN_ACT(PERSON, "R09", List.of(Fields.CONSENT_FORM), "本人刚刚自己发起", "The person began it just now", "请本人重新发起",
        "Let the person begin again"),
    NOT_REFUSED(PERSON, "R14", List.of(Fields.COOL_DOWN), "本人没有在期限内拒绝过",
        "The person did not refuse within the time in which nobody asks again",
        "期限内不得再问；用其他方式登记", "Nobody may ask again yet; check in the other way"),
    OF_AGE(PERSON, "R24", List.of(Fields.FACE_EXCLUDED_UNDER), "本人说明已达到年龄",
        "The person has said that they are old enough",
        "未成年人和年龄不清楚的人用其他方式登记", "Minors, and whoever's age is unknown, check in the other way"),
    ONE_FACE(PERSON, "R18", List.of(Fields.AMBIENT_CAPTURE), "画面里只有本人", "Nobody else is in the picture", "请旁人离开画面",
        "Ask others out of the picture");

    /** What a condition is about. */
    public enum Of {
        /** The packs in force; nobody can report it otherwise. */
        LAW,
        /** The site as it runs. */
        SITE,
        /** The one visitor at the kiosk. */
        PERSON
    }

    private final Of of;
    private final String requirements;
    @SuppressWarnings("ImmutableEnumChecker") // fields are constants
    private final List<Field<?>> fields;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said title;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said mending;

    Condition(Of of, String requirements, List<Field<?>> fields, String zh, String en, String mendingZh,
            String mendingEn) {
        this.of = of;
        this.requirements = requirements;
        this.fields = fields;
        this.title = new Said(zh, en);
        this.mending = new Said(mendingZh, mendingEn);
    }

    public Of of() {
        return of;
    }

    /** Whether it is asked before such a comparison. */
    boolean isFor(Comparison comparison) {
        return this != ONE_KIOSK || comparison == Comparison.ONE_TO_MANY;
    }

    /** Which of the requirements R01 to R45 ask for it. */
    public List<String> requirements() {
        return Arrays.asList(requirements.split(" ", -1));
    }

    /** The fields of the packs from which it follows; none where it follows from {@link Grounds} alone. */
    List<Field<?>> fields() {
        return fields;
    }

    /** What must hold. */
    public Said title() {
        return title;
    }

    /** What somebody does where it does not hold. */
    public Said mending() {
        return mending;
    }
}
