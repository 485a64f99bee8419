package org.panke.formats.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panke.consent.Said;
import org.panke.consent.Word;
import org.panke.consent.packs.CheckInWay;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.ConsentForm;
import org.panke.consent.packs.Constant;
import org.panke.consent.packs.FaceMode;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.LegalForm;
import org.panke.consent.packs.MustHave;
import org.panke.consent.packs.OffDevice;
import org.panke.consent.packs.PiaSection;
import org.panke.consent.packs.PiaTrigger;
import org.panke.consent.packs.Terms;

/** What packs say can be read by people. */
class PackWordsTest {
    private final PackWords words = PackWords.read();

    @Test
    void everyFieldHasAName() {
        for (Field<?> field : Fields.all()) {
            assertThat(words.name(field).en()).as(field.name()).isNotEqualTo(field.name());
        }
    }

    @Test
    void everyWordIsSaidInBothLanguages() {
        Stream.of(FaceMode.values(), Comparison.values(), ConsentForm.values(), CheckInWay.values(), OffDevice.values(),
            PiaTrigger.values(), PiaSection.values(), MustHave.values(), Constant.values(), LegalForm.values())
            .flatMap(Stream::of)
            .forEach(each -> assertThat(words.word((Word) each).zh()).as(((Word) each).word()).doesNotContain("="));
    }

    @Test
    void valuesAreSaidInFull() {
        Terms terms = Terms.NONE.with(Fields.VISIT_CEILING, Period.ofDays(30)).with(Fields.PIA_KEEP, Period.of(3, 1, 0))
            .with(Fields.PARITY, true).with(Fields.GUARDIAN_AGE, 14)
            .with(Fields.ALTERNATIVES, Set.of(CheckInWay.DESK, CheckInWay.PHONE))
            .with(Fields.FACE_PERMITTED, Set.of());
        assertThat(List.of(words.value(Fields.VISIT_CEILING, terms), words.value(Fields.PIA_KEEP, terms),
            words.value(Fields.PARITY, terms), words.value(Fields.GUARDIAN_AGE, terms),
            words.value(Fields.ALTERNATIVES, terms), words.value(Fields.FACE_PERMITTED, terms),
            words.value(Fields.FACE_MODE, terms)))
            .containsExactly(new Said("30 天", "30 days"), new Said("3 年1 个月", "3 years 1 month"),
                new Said("是", "yes"), new Said("14", "14"), new Said("手机号、前台", "phone, the desk"),
                new Said("无", "none"), new Said("无规定", "nothing said"));
    }
}
