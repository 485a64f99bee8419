package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.panke.consent.Said;

/**
 * A word that no notice may have, because nobody can agree to it: without end, without a way back, passed on to others
 * (SPC interpretation 法释〔2021〕15号, art. 11). Also where it is denied: whoever reads in haste reads the word.
 *
 * @param word as it was found
 * @param where the sentence it stands in
 */
public record Forbidden(String word, Said where) {
    private static final List<String> ZH = List.of("永久", "永远", "无限期", "不限期", "长期保存", "不可撤销", "不可撤回", "不得撤回", "放弃权利",
        "转授权", "再授权", "再许可", "可转让的许可", "一切用途", "任何用途");
    private static final List<String> EN = List.of("perpetual", "permanently", "forever", "indefinite", "unlimited",
        "irrevocabl", "cannot be withdrawn", "waive", "sublicen", "sub-licen", "transferable licen", "any purpose");

    static List<Forbidden> in(Notice notice) {
        List<Said> texts = new ArrayList<>(List.of(notice.title()));
        notice.paragraphs().forEach(each -> texts.add(each.text()));
        notice.schedule().forEach(each -> texts.addAll(List.of(each.what(), each.longer(), each.then())));
        List<Forbidden> found = new ArrayList<>();
        for (Said text : texts) {
            String english = text.en().toLowerCase(Locale.ROOT);
            ZH.stream().filter(text.zh()::contains).forEach(word -> found.add(new Forbidden(word, text)));
            EN.stream().filter(english::contains).forEach(word -> found.add(new Forbidden(word, text)));
        }
        return found;
    }
}
