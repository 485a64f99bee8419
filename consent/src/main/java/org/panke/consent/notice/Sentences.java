package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Purpose;
import org.panke.consent.Said;
import org.panke.consent.packs.MustHave;

/** Everything that a site can truly tell for one purpose: nothing where it has not said what belongs there. */
record Sentences(SiteFacts facts, List<Kept> schedule) {
    List<Sentence> of(Purpose purpose) {
        return switch (purpose) {
            case VISIT -> around(VisitWords.all(facts));
            case CONTACT -> around(ContactWords.all(facts));
            case FACE -> around(FaceWords.all(facts));
            case GALLERY -> around(GalleryWords.all(facts));
        };
    }

    /** Whose site it is, then this, then how long it is kept. */
    List<Sentence> around(List<Sentence> told) {
        return Stream.of(site(), told, kept()).flatMap(List::stream).toList();
    }

    private List<Sentence> site() {
        List<Sentence> told = new ArrayList<>();
        Said controller = facts.controller();
        Said contact = facts.contact();
        if (controller != null && contact != null) {
            told.add(Sentence.of(MustHave.CONTROLLER_NAME_CONTACT,
                controller.zh() + "（" + facts.office().zh() + "）。联系方式：" + contact.zh() + "。",
                controller.en() + " (" + facts.office().en() + "). Contact: " + contact.en() + "."));
        }
        joint().ifPresent(told::add);
        add(told, MustHave.DPO_CONTACT, facts.officer(), "个人信息保护负责人：%s。", "Officer for personal data: %s.");
        add(told, MustHave.STORAGE_PLACE, facts.storagePlace(), "存放在%s。", "Kept at %s.");
        add(told, MustHave.COMPLAINT_AUTHORITY, facts.complaintAuthority(), "也可以向%s投诉、举报。",
            "You can also complain to %s.");
        told.add(Sentence.of(MustHave.TRANSFERS, "不向境外提供。", "Nothing goes abroad."));
        return told;
    }

    /** Whoever decides with it: a visitor may turn to any of them. */
    private Optional<Sentence> joint() {
        List<Said> joint = facts.jointControllers();
        return joint == null || joint.isEmpty() ? Optional.empty()
            : Optional.of(Sentence.of(MustHave.CONTROLLER_NAME_CONTACT,
                "共同处理者：" + joint.stream().map(Said::zh).collect(Collectors.joining("、")) + "。您可以向其中任何一方行使权利。",
                "Jointly responsible: " + joint.stream().map(Said::en).collect(Collectors.joining(", "))
                    + ". You may turn to any of them."));
    }

    private static void add(List<Sentence> told, MustHave what, @Nullable Said said, String zh, String en) {
        if (said != null) {
            told.add(Sentence.of(what, zh.formatted(said.zh()), en.formatted(said.en())));
        }
    }

    /** How long, from the schedule alone: where there is none, nothing is told. Its first line is of what the visitor gives. */
    private List<Sentence> kept() {
        if (schedule.isEmpty()) {
            return List.of();
        }
        Kept own = schedule.getFirst();
        boolean isAll = schedule.size() == 1;
        return List.of(
            Sentence.of(MustHave.RETENTION_PERIOD,
                own.what().zh() + "：" + own.length().zh() + "；" + own.longer().zh() + "。"
                    + (isAll ? "" : "其他各项见保存期限表。"),
                own.what().en() + ": " + own.length().en() + "; " + own.longer().en() + "."
                    + (isAll ? "" : " The schedule tells how long everything else is kept.")),
            Sentence.of(MustHave.LENGTH_OF_TERM, "使用的期限与此相同。", "It is used no longer than that."),
            Sentence.of(MustHave.END_OF_RETENTION, "到期后：" + own.then().zh() + "。", "Then: " + own.then().en() + "."));
    }
}
