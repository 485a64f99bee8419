package org.panke.consent.notice;

import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** One thing that must be told, told. */
record Sentence(MustHave tells, Said text) {
    static Sentence of(MustHave tells, String zh, String en) {
        return new Sentence(tells, new Said(zh, en));
    }
}
