package org.panke.server.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Purpose;
import org.panke.consent.Word;
import org.panke.consent.assessment.Configuration;
import org.panke.consent.packs.InForce;
import org.panke.server.desk.Office;
import org.panke.server.platform.Said;

/**
 * What a project does with what it keeps of people, part by part: what an impact assessment is of. Everything in it is
 * read where the office itself reads it, so that no part can change without the whole.
 */
public final class Processing {
    private static final Said UNSAID = new Said("没有写明", "not said");
    /** The core says what of the law counts; the others are named here. */
    private static final String LAW = "law";

    private final Sites sites;
    private final Notices notices;
    private final OpenIncidents incidents;
    private final Processors processors;
    private final FaceModel model;

    public Processing(Sites sites, Notices notices, OpenIncidents incidents, Processors processors, FaceModel model) {
        this.processors = processors;
        this.incidents = incidents;
        this.model = model;
        this.sites = sites;
        this.notices = notices;
    }

    /**
     * One thing that can change.
     *
     * @param digest of it: while that is the same, nothing changed
     */
    public record Part(String name, Said title, Said content, String digest) {
    }

    /** All of it, and the law that it is under. */
    public record Now(InForce law, Configuration configuration, List<Part> parts) {
        public Now {
            parts = List.copyOf(parts);
        }
    }

    /** As it is at one moment. */
    public Now now(Office office, Instant moment) {
        Site site = sites.newest(office.project()).map(Sites.Published::site).orElse(Site.NOTHING);
        InForce law = sites.law(office, site, moment);
        Map<String, Said> contents = new LinkedHashMap<>();
        contents.put("purpose", joined(Stream.of(Purpose.VISIT, Purpose.CONTACT).map(Purpose::said).map(Asked::said)));
        contents.put("way", way(law));
        contents.put("model", model.said());
        contents.put("places", site.places() == null ? UNSAID
            : same(site.jurisdictions().stream().map(Object::toString)
                .sorted().collect(Collectors.joining(", "))));
        contents.put("controller",
            joined(Stream.of(site.controller(), site.contact(), site.officer()).map(Processing::told)));
        contents.put("jointControllers",
            all(site.jointControllers(), new Said("没有共同处理者", "nobody with them")));
        contents.put("recipients", all(site.recipients(), new Said("没有其他接收方", "nobody else")));
        contents.put("processors",
            all(processors.current(office.project()), new Said("没有受托方", "nobody processes for the office")));
        contents.put("storage", told(site.storagePlace()));
        contents.put("retention", joined(Schedule.of(office, Sites.evidence(law)).stream().map(each -> new Said(
            each.what().zh() + "：" + each.length().zh() + "；" + each.longer().zh(),
            each.what().en() + ": " + each.length().en() + "; " + each.longer().en()))));
        String rules = sites.rules(office.project()).hex();
        contents.put("rules", new Said("保护期、有效期、提前量等规则，SHA-256 " + rules,
            "protection, validity, lead time and the other rules, SHA-256 " + rules));
        contents.put("notice", notices.inForce(office.project())
            .map(notice -> new Said("第 " + notice.version() + " 版，SHA-256 " + notice.hash(),
                "version " + notice.version() + ", SHA-256 " + notice.hash()))
            .orElse(UNSAID));
        long ever = incidents.ever(office.project());
        contents.put("incidents", new Said("至今 " + ever + " 起", ever + " so far"));
        Configuration configuration = Configuration.of(law);
        for (Map.Entry<String, Said> each : contents.entrySet()) {
            configuration = configuration.with(each.getKey(), List.of(each.getValue().zh(), each.getValue().en()));
        }
        contents.put(LAW, law(law));
        return new Now(law, configuration, parts(contents, configuration));
    }

    private static List<Part> parts(Map<String, Said> contents, Configuration configuration) {
        List<Part> parts = new ArrayList<>();
        contents.forEach((name, content) -> parts.add(new Part(name, title(name), content,
            Objects.requireNonNull(configuration.parts().get(name)).hex())));
        return parts;
    }

    /** What a part is called; also one of an earlier version, for what was noted of a filing names it. */
    public static Said title(String name) {
        return switch (name) {
            case "purpose" -> new Said("目的", "Purposes");
            case "way" -> new Said("处理方式", "The way");
            case "model" -> new Said("人脸模型和阈值", "Face model and threshold");
            case "places" -> new Said("所在地", "Where it is");
            case "controller" -> new Said("处理者和联系方式", "Who is responsible, and how to reach them");
            case "jointControllers" -> new Said("共同处理者和协议", "Joint controllers and their agreement");
            case "recipients" -> new Said("接收方", "Recipients");
            case "processors" -> new Said("受托方", "Vendors");
            case "storage" -> new Said("存放在哪里", "Where it lies");
            case "retention" -> new Said("保存多久", "How long it is kept");
            case "rules" -> new Said("判客规则", "The rules people are judged by");
            case "notice" -> new Said("告知", "The notice");
            case "incidents" -> new Said("安全事件", "Incidents");
            case LAW -> new Said("适用的政策包", "The packs in force");
            default -> throw new IllegalArgumentException("no part: " + name);
        };
    }

    /** What a site's own packs switch on is part of it. */
    private static Said way(InForce law) {
        String compared = law.enabled().stream().map(Word::word).sorted().collect(Collectors.joining(", "));
        return new Said("手机号、二维码或者前台登记；人脸比对：" + (compared.isEmpty() ? "没有启用" : compared),
            "phone, QR code or the desk; faces compared: " + (compared.isEmpty() ? "none" : compared));
    }

    private static Said law(InForce law) {
        String packs = law.packs().stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Said(packs + (law.isReviewed() ? "" : "（未经律师审阅）") + "，SHA-256 " + law.digest(),
            packs + (law.isReviewed() ? "" : " (not reviewed by counsel)") + ", SHA-256 " + law.digest());
    }

    private static Said all(@Nullable List<Said> said, Said nobody) {
        if (said == null) {
            return UNSAID;
        }
        return said.isEmpty() ? nobody : joined(said.stream());
    }

    private static Said told(@Nullable Said said) {
        return said == null ? UNSAID : said;
    }

    private static Said same(String text) {
        return new Said(text, text);
    }

    private static Said joined(Stream<Said> all) {
        return Said.joined(all.toList(), "；", "; ");
    }
}
