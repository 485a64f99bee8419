package org.panke.consent.notice;

import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** Under what a visitor finds what they are told: few enough to be read on a kiosk. */
enum Heading {
    WHO("谁在处理", "Who"), WHAT("记录什么", "What"), WHY("为什么", "Why"), HOW_LONG("保存多久", "How long"), WHERE("存在哪里", "Where"),
    WHO_SEES("给谁看", "Who sees it"), CHOICE("您的选择", "Your choice"), RIGHTS("您的权利", "Your rights");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;

    Heading(String zh, String en) {
        this.said = new Said(zh, en);
    }

    Said said() {
        return said;
    }

    static Heading of(MustHave told) {
        return switch (told) {
            case CONTROLLER_NAME_CONTACT, DPO_CONTACT -> WHO;
            case COLLECTED_OR_STORED_STATEMENT, PROCESSING_WAY, DATA_KINDS, COMPARISON_MODE, AUTOMATED_PART -> WHAT;
            case PURPOSE, LEGAL_BASIS, NECESSITY, EFFECT_ON_PERSON -> WHY;
            case RETENTION_PERIOD, END_OF_RETENTION, LENGTH_OF_TERM -> HOW_LONG;
            case STORAGE_PLACE, TRANSFERS -> WHERE;
            case RECIPIENTS_LIST -> WHO_SEES;
            case ALTERNATIVE_AND_PARITY, WITHDRAWAL_HOW, MINORS_EXCLUDED, SIGNATURE -> CHOICE;
            case RIGHTS_AND_HOW, HUMAN_REVIEW_AND_CONTEST, COMPLAINT_AUTHORITY -> RIGHTS;
        };
    }
}
