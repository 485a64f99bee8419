package org.panke.consent.notice;

import java.time.Period;
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

    /** How long, from the schedule alone: where there is none, nothing is told. */
    private List<Sentence> kept() {
        if (schedule.isEmpty()) {
            return List.of();
        }
        List<String> periodsZh = new ArrayList<>();
        List<String> periodsEn = new ArrayList<>();
        List<String> endsZh = new ArrayList<>();
        List<String> endsEn = new ArrayList<>();
        for (Kept each : schedule) {
            periodsZh.add(each.what().zh() + "最长 " + zh(each.atMost()) + "；" + each.longer().zh());
            periodsEn.add(each.what().en() + ": at most " + en(each.atMost()) + "; " + each.longer().en());
            endsZh.add(each.then().zh());
            endsEn.add(each.then().en());
        }
        String lengthsZh = String.join("。", periodsZh) + "。";
        String lengthsEn = String.join(". ", periodsEn) + ".";
        return List.of(Sentence.of(MustHave.RETENTION_PERIOD, lengthsZh, lengthsEn),
            Sentence.of(MustHave.LENGTH_OF_TERM, "使用的期限与此相同。", "It is used no longer than that."),
            Sentence.of(MustHave.END_OF_RETENTION,
                "到期后：" + String.join("；", endsZh.stream().distinct().toList()) + "。",
                "Then: " + String.join("; ", endsEn.stream().distinct().toList()) + "."));
    }

    static String zh(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "%d 年");
        part(parts, period.getMonths(), "%d 个月");
        part(parts, period.getDays(), "%d 天");
        return String.join("", parts);
    }

    static String en(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), period.getYears() == 1 ? "%d year" : "%d years");
        part(parts, period.getMonths(), period.getMonths() == 1 ? "%d month" : "%d months");
        part(parts, period.getDays(), period.getDays() == 1 ? "%d day" : "%d days");
        return String.join(" and ", parts);
    }

    private static void part(List<String> parts, int count, String form) {
        if (count != 0) {
            parts.add(form.formatted(count));
        }
    }
}
