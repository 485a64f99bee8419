package org.panke.server.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Citation;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Pack;
import org.panke.formats.packs.PackWords;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Notice.Document;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows an inspector who answers for a project, what the law of its place asks, and every notice that was shown. */
@Component
@Order(1)
final class LawExhibits implements Exhibiting {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Said NOBODY = new Said("尚未填写", "not said yet");

    private final Sites sites;
    private final Notices notices;
    private final Offices offices;
    private final PackWords words = PackWords.read();

    LawExhibits(Sites sites, Notices notices, Offices offices) {
        this.sites = sites;
        this.notices = notices;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        Site site = sites.newest(project).map(Sites.Published::site).orElse(Site.NOTHING);
        return List.of(responsible(site), policies(sites.law(office, site, now)), notices(office));
    }

    private static Exhibit responsible(Site site) {
        String places = String.join(", ", site.jurisdictions().stream().map(Object::toString).sorted().toList());
        return new Exhibit(new Said("谁负责", "Who answers for it"),
            List.of(line("处理者", "Controller", site.controller()),
                line("共同处理者及协议", "Joint controllers and their agreement", all(site.jointControllers())),
                line("联系方式", "Contact", site.contact()),
                line("个人信息保护负责人", "Data protection officer", site.officer()),
                line("所在地", "Place", places.isEmpty() ? null : new Said(places, places)),
                line("存放在", "Kept in", site.storagePlace()),
                line("另外提供给", "Others who receive it", all(site.recipients())),
                line("可以投诉到", "Complaints go to", site.complaintAuthority())),
            Map.of());
    }

    private static @Nullable Said all(@Nullable List<Said> said) {
        return said == null ? null : said.isEmpty() ? new Said("无", "nobody") : Said.joined(said, "、", ", ");
    }

    private static Said line(String zh, String en, @Nullable Said said) {
        Said known = Objects.requireNonNullElse(said, NOBODY);
        return new Said(zh + "：" + known.zh(), en + ": " + known.en());
    }

    private Exhibit policies(InForce law) {
        List<Said> lines = new ArrayList<>();
        Said packs = Said.joined(law.packs().stream().map(LawExhibits::marked).toList(), "、", ", ");
        lines.add(new Said("政策包：" + packs.zh(), "Policy packs: " + packs.en()));
        lines.add(
            law.isKnown() ? new Said("当地有政策包，各项均有规定。", "There is a pack for the place, and everything is answered.")
                : new Said("没有当地的政策包，或者有未作规定的项目：按禁止处理。",
                    "There is no pack for the place, or something is unanswered: treated as prohibited."));
        law.remarks().forEach(each -> lines.add(Asked.said(each)));
        lines.add(law.isReviewed() ? new Said("全部政策包均有具名审阅人签名。", "A named reviewer has signed every pack.")
            : new Said("政策包尚未经律师审阅，只是带出处的建议值。",
                "The packs were not reviewed by counsel; their values are proposals with their sources."));
        law.overdue().forEach(each -> lines.add(new Said("逾期未复核：" + each, "Left too long without a review: " + each)));
        for (Field<?> field : Fields.all()) {
            lines.add(line(law, field));
        }
        return new Exhibit(new Said("现行政策", "Policies in force"), lines,
            Map.of("policies.json", json(law).getBytes(UTF_8)));
    }

    /** A pack, and how far it can be trusted as a whole. */
    private static Said marked(Pack pack) {
        Said mark = Asked.said(pack.confidence().said());
        return new Said(pack + " [" + mark.zh() + "]", pack + " [" + mark.en() + "]");
    }

    private Said line(InForce law, Field<?> field) {
        Said name = Asked.said(words.name(field));
        Said value = Asked.said(words.value(field, law.terms()));
        Said all = Said.joined(sources(law.sources(field), field), "；", "; ");
        return new Said(name.zh() + "：" + value.zh() + (all.zh().isEmpty() ? "" : "（" + all.zh() + "）"),
            name.en() + ": " + value.en() + (all.en().isEmpty() ? "" : " (" + all.en() + ")"));
    }

    /** Where the packs say different things, each with what it says, so that nobody takes one for the source of the other. */
    private List<Said> sources(List<InForce.Source> sources, Field<?> field) {
        if (sources.stream().map(InForce.Source::value).distinct().count() < 2) {
            return Asked.sources(sources);
        }
        return sources.stream().map(each -> {
            Said value = Asked.said(words.value(field, each.pack().terms()));
            Said from = Said.joined(Asked.sources(List.of(each)), "，", ", ");
            return new Said(each.pack() + " 取“" + value.zh() + "”，依据 " + from.zh(),
                each.pack() + " says “" + value.en() + "”, by " + from.en());
        }).toList();
    }

    private static String json(InForce law) {
        ObjectNode json = JSON.createObjectNode().put("day", law.day().toString()).put("isKnown", law.isKnown())
            .put("isReviewed", law.isReviewed());
        json.set("inForce", JSON.valueToTree(law.terms().written()));
        ArrayNode packs = json.putArray("packs");
        law.packs().forEach(each -> packs.add(json(each)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static ObjectNode json(Pack pack) {
        ObjectNode json = JSON.createObjectNode().put("id", pack.id()).put("version", pack.version())
            .put("jurisdiction", pack.jurisdiction().toString()).put("effectiveFrom", pack.effectiveFrom().toString())
            .put("reviewedOn", pack.reviewedOn().toString()).put("reviewBy", pack.reviewBy().toString())
            .put("confidence", pack.confidence().word()).put("digest", pack.digest().hex());
        json.set("terms", JSON.valueToTree(pack.terms().written()));
        ObjectNode notes = json.putObject("notes");
        pack.notes().forEach((field, note) -> notes.putObject(field).put("zh", note.zh()).put("en", note.en()));
        ArrayNode citations = json.putArray("citations");
        for (Citation each : pack.citations()) {
            ObjectNode citation = citations.addObject().put("zh", each.instrument().zh())
                .put("en", each.instrument().en()).put("article", each.article()).put("url", each.url())
                .put("confidence", each.confidence().word());
            org.panke.consent.Said note = each.note();
            if (note != null) {
                citation.putObject("note").put("zh", note.zh()).put("en", note.en());
            }
            citation.set("fields", JSON.valueToTree(each.fields().stream().sorted().toList()));
        }
        return json;
    }

    private Exhibit notices(Office office) {
        List<Said> lines = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Notices.Version each : notices.versions(office.project())) {
            lines
                .add(new Said("第 " + each.version() + " 版，自 " + office.when(each.since()) + " 起，SHA-256 " + each.hash(),
                    "Version " + each.version() + ", since " + office.when(each.since()) + ", SHA-256 " + each.hash()));
            notices.version(office.project(), each.version()).ifPresent(notice -> {
                files.put("notices/" + each.version() + ".zh.txt", text(notice.zh()).getBytes(UTF_8));
                files.put("notices/" + each.version() + ".en.txt", text(notice.en()).getBytes(UTF_8));
            });
        }
        lines.add(
            new Said("任何人都可以在 /notice 页面看到现行和以前的告知。", "Anybody sees the notice in force and those before at /notice."));
        return new Exhibit(new Said("告知", "Notices"), lines, files);
    }

    private static String text(Document document) {
        Stream<String> paragraphs = document.paragraphs().stream().map(each -> each.heading() + "\n" + each.text());
        Stream<String> schedule = Optional.ofNullable(document.schedule()).stream().flatMap(List::stream)
            .map(each -> each.what() + "\n" + each.length() + "; " + each.longer() + "; " + each.then());
        return Stream.of(Stream.of(document.title()), paragraphs, schedule).flatMap(each -> each)
            .reduce("", (all, each) -> all + each + "\n\n");
    }
}
