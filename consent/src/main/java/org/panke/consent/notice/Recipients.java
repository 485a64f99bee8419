package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** Who receives anything; nothing where the site has not said whether there is anybody else. */
final class Recipients {
    private Recipients() {}

    static Optional<Sentence> told(SiteFacts facts, Said always) {
        List<Said> others = facts.recipients();
        if (others == null) {
            return Optional.empty();
        }
        List<String> zh = new ArrayList<>(others.stream().map(Said::zh).toList());
        List<String> en = new ArrayList<>(others.stream().map(Said::en).toList());
        return Optional.of(Sentence.of(MustHave.RECIPIENTS_LIST,
            always.zh() + (zh.isEmpty() ? "没有其他接收方。" : "其他接收方：" + String.join("、", zh) + "。"),
            always.en() + (en.isEmpty() ? " Nobody else receives it." : " Others: " + String.join(", ", en) + ".")));
    }
}
