package org.panke.consent.packs;

import java.util.Locale;
import org.panke.consent.Said;
import org.panke.consent.Word;

/** What a notice must tell before anybody can consent. */
public enum MustHave implements Word {
    CONTROLLER_NAME_CONTACT("处理者的名称和联系方式", "Who is responsible, and how to reach them"),
    DPO_CONTACT("个人信息保护负责人的联系方式", "The data protection officer's contact"),
    COLLECTED_OR_STORED_STATEMENT("正在收集或者存储的说明", "That it is being collected or stored"),
    PURPOSE("处理目的", "What for"),
    LEGAL_BASIS("合法性基础", "On what legal basis"),
    PROCESSING_WAY("处理方式", "How"),
    DATA_KINDS("处理的个人信息种类", "Which data"),
    NECESSITY("处理的必要性", "Why it is necessary"),
    EFFECT_ON_PERSON("对您权益的影响（包括佣金和价格）", "What it means for you (commission and price included)"),
    RETENTION_PERIOD("保存期限", "How long it is kept"),
    END_OF_RETENTION("到期后的处理", "What happens at the end"),
    LENGTH_OF_TERM("使用的期限", "For how long it is used"),
    STORAGE_PLACE("存放在哪里", "Where it is kept"),
    TRANSFERS("是否向其他国家或者地区提供", "Whether it goes to another country"),
    RECIPIENTS_LIST("向谁提供", "Who receives it"),
    COMPARISON_MODE("比对方式", "What is compared with what"),
    AUTOMATED_PART("哪一部分是自动的", "Which part is automatic"),
    HUMAN_REVIEW_AND_CONTEST("怎样要求人工决定、怎样申诉", "How to ask for a person, and to contest"),
    ALTERNATIVE_AND_PARITY("不同意时的其他方式，待遇相同", "What else you can do, with the same treatment"),
    RIGHTS_AND_HOW("您的权利和行使的方法", "Your rights, and how to use them"),
    WITHDRAWAL_HOW("怎样撤回同意", "How to withdraw"),
    MINORS_EXCLUDED("未成年人", "Minors"),
    COMPLAINT_AUTHORITY("可以向哪个部门投诉、举报", "Where to complain"),
    SIGNATURE("签署", "Signature");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said title;

    MustHave(String zh, String en) {
        this.title = new Said(zh, en);
    }

    /** Its heading in a notice. */
    public Said title() {
        return title;
    }

    /** In the letters of the packs: {@code controllerNameContact}. */
    @Override
    public String word() {
        StringBuilder word = new StringBuilder();
        for (String part : name().split("_", -1)) {
            word.append(word.isEmpty() ? part.toLowerCase(Locale.ROOT)
                : part.charAt(0)
                    + part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }
}
