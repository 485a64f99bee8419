package org.panke.formats.packs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Said;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.Confidence;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.LegalForm;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Scheme;
import org.panke.consent.packs.Terms;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Plain;
import org.panke.formats.yaml.Section;
import org.panke.formats.yaml.Section.Entry;
import org.snakeyaml.engine.v2.nodes.Node;

/** One pack, and where in its file it says what. */
final class PackReader {
    /** What a pack says of itself; the rest are the groups of {@link Fields}. */
    static final Set<String> OWN_KEYS = Set.of("id", "version", "jurisdiction", "site", "parents", "effectiveFrom",
        "effectiveTo", "reviewedOn", "reviewBy", "legalForm", "confidence", "citations", "notes");
    private static final Set<String> NEEDED = Set.of("id", "version", "jurisdiction", "effectiveFrom", "reviewedOn",
        "reviewBy", "legalForm", "confidence");
    private static final String ENABLED = "face.enabled";
    private static final String REVIEWED = "counselReviewed";
    private static final String ID = "[a-z0-9][a-z0-9-]*";

    private final Complaints complaints;
    private final PackValues values;
    private final Node root;
    private final Section section;
    private final Map<String, Node> places = new HashMap<>();

    PackReader(Complaints complaints, Node root) {
        this.complaints = complaints;
        this.values = new PackValues(complaints);
        this.root = root;
        this.section = Section.of(root, "", complaints);
        section.entries().forEach(entry -> places.put(entry.name(), entry.value()));
    }

    /** The pack; null where something of it cannot be made out, which is complained of. */
    @Nullable Pack pack() {
        checkKeys();
        Terms terms = terms();
        String id = id(section.get("id"));
        Long version = values.scalars().count(section.get("version"), "version", Integer.MAX_VALUE, "版本号，例如 1",
            "a version number, like 1");
        Jurisdiction place = jurisdiction(section.get("jurisdiction"));
        LocalDate from = date("effectiveFrom");
        LocalDate to = date("effectiveTo");
        if (from != null && to != null && to.isBefore(from)) {
            complaints.about(place("effectiveTo"), "effectiveTo", "不早于 effectiveFrom 的日期",
                "a date not before effectiveFrom");
            return null;
        }
        LocalDate reviewedOn = date("reviewedOn");
        LocalDate reviewBy = date("reviewBy");
        Set<LegalForm> forms = values.words(section.get("legalForm"), "legalForm", LegalForm.class);
        Confidence confidence = values.word(section.get("confidence"), "confidence", Confidence.class);
        String site = values.scalars().text(section.get("site"), "site");
        Set<String> parents = values.texts(section.get("parents"), "parents");
        Set<Comparison> enabled = values.words(places.get(ENABLED), ENABLED, Comparison.class);
        var citations = new CitationReader(complaints).read(section.get("citations"));
        Map<String, Said> notes = notes(section.get("notes"));
        return id == null || version == null || place == null || from == null || reviewedOn == null || reviewBy == null
            || confidence == null
                ? null
                : new Pack(id, version.intValue(), place, site, parents, from, to, reviewedOn, reviewBy, forms,
                    confidence, terms, enabled, citations, notes);
    }

    /** Where a field is said; of one that is not, where its group is, or the file's beginning. */
    Node place(String field) {
        Node group = places.getOrDefault(field.replaceFirst("\\..*", ""), root);
        return places.getOrDefault(field, group);
    }

    /** The groups of which it says that there is nothing: {@code filing: null}. */
    List<String> nothings() {
        return section.entries().stream().filter(entry -> Section.isNothing(entry.value())).map(Entry::name).toList();
    }

    private void checkKeys() {
        Set<String> allowed = new TreeSet<>(OWN_KEYS);
        Fields.all().forEach(field -> allowed.add(field.group()));
        for (Entry entry : section.entries()) {
            if (entry.name().equals(REVIEWED)) {
                complaints.about(entry.key(), REVIEWED, "没有这一项：是否审阅，由政策包旁边的具名签名说明",
                    "no such key: a review is a named person's signature beside the pack");
            } else if (!allowed.contains(entry.name())) {
                complaints.unknown(entry.key(), entry.name(), "已有的项", "a known key", allowed);
            }
        }
        for (String key : new TreeSet<>(NEEDED)) {
            if (section.get(key) == null) {
                complaints.about(root, key, "", "写明 " + key, key + " said");
            }
        }
    }

    private Terms terms() {
        Terms terms = Terms.NONE;
        Set<String> groups = new HashSet<>();
        for (Field<?> each : Fields.all()) {
            if (groups.add(each.group()) && section.get(each.group()) != null) {
                readGroup(each.group());
            }
            Node value = places.get(each.name());
            terms = value == null ? terms : with(terms, each, value);
        }
        return terms;
    }

    private void readGroup(String name) {
        Section group = Section.of(place(name), name, complaints);
        Set<String> keys = new TreeSet<>();
        Fields.byName().keySet().stream().filter(field -> field.startsWith(name + "."))
            .forEach(field -> keys.add(field.substring(name.length() + 1)));
        if (ENABLED.startsWith(name + ".")) {
            keys.add(ENABLED.substring(name.length() + 1));
        }
        group.allowOnly(keys);
        for (String key : keys) {
            Node value = group.get(key);
            if (value != null) {
                places.put(name + "." + key, value);
            }
        }
    }

    private <T> Terms with(Terms terms, Field<T> field, Node node) {
        Optional<T> value = Plain.value(node).flatMap(field::read);
        if (value.isEmpty()) {
            complaints.about(node, field.name(), field.expected().zh(), field.expected().en());
            return terms;
        }
        return terms.with(field, value.get());
    }

    private @Nullable String id(@Nullable Node node) {
        String id = values.scalars().text(node, "id");
        if (node != null && id != null && !id.matches(ID)) {
            complaints.about(node, "id", "小写字母、数字和连字符，例如 cn-320100",
                "small letters, digits and hyphens, like cn-320100");
            return null;
        }
        return id;
    }

    private @Nullable LocalDate date(String key) {
        return values.date(section.get(key), key);
    }

    private @Nullable Jurisdiction jurisdiction(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Section place = Section.of(node, "jurisdiction", complaints);
        place.allowOnly(Set.of("scheme", "code"));
        Scheme scheme = values.word(place.get("scheme"), "jurisdiction.scheme", Scheme.class);
        Node written = place.get("code");
        String code = values.scalars().text(written, "jurisdiction.code");
        for (String key : List.of("scheme", "code")) {
            if (place.get(key) == null) {
                complaints.about(node, "jurisdiction." + key, "", "写明 " + key, key + " said");
            }
        }
        if (scheme == null || written == null || code == null) {
            return null;
        }
        if (!scheme.has(code)) {
            complaints.about(written, "jurisdiction.code", scheme.expected().zh(), scheme.expected().en());
            return null;
        }
        places.put("jurisdiction.code", written);
        return new Jurisdiction(scheme, code);
    }

    private Map<String, Said> notes(@Nullable Node node) {
        Map<String, Said> notes = new HashMap<>();
        if (node != null) {
            Section said = Section.of(node, "notes", complaints);
            said.allowOnly(CitationReader.subjects());
            for (Entry entry : said.entries()) {
                Said note = values.said(entry.value(), "notes." + entry.name());
                if (note != null) {
                    notes.put(entry.name(), note);
                }
            }
        }
        return notes;
    }
}
