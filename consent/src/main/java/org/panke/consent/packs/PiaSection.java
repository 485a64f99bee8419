package org.panke.consent.packs;

import org.panke.consent.Said;
import org.panke.consent.Word;

/** A part that an impact assessment must have: the first four in China (PIPL 56), the others in the EU (GDPR 35(7)). */
public enum PiaSection implements Word {
    LEGALITY_NECESSITY("处理目的、处理方式等是否合法、正当、必要", "whether purpose and way are lawful, legitimate and necessary"),
    EFFECT_AND_MITIGATION("对个人权益的影响，以及降低不利影响的措施是否有效",
        "the effect on the person, and whether what lessens it works"),
    LEAK_TAMPER_LOSS_RISK("泄露、篡改、丢失、毁损或者被非法获取、利用的风险及可能的危害",
        "the risk and harm of leak, tampering, loss, damage or unlawful use"),
    PROTECTION_ADEQUACY("所采取的保护措施是否合法、有效并与风险程度相适应",
        "whether the protection is lawful, works, and fits the risk"),
    DESCRIPTION("处理活动及其目的的系统说明", "a systematic description of the processing and its purposes"),
    NECESSITY_PROPORTIONALITY("必要性与相称性评估", "whether it is necessary and proportionate"),
    RISKS("对数据主体权利和自由的风险", "the risks to people's rights and freedoms"),
    MEASURES("应对风险的措施", "the measures against the risks");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;

    PiaSection(String zh, String en) {
        this.said = new Said(zh, en);
    }

    /** What it answers. */
    public Said said() {
        return said;
    }
}
