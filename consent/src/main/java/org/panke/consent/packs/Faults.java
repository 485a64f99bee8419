package org.panke.consent.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.panke.consent.Said;

/** Looks for what is wrong with a pack beside those that are known. */
final class Faults {
    private final Packs packs;
    private final List<Fault> faults = new ArrayList<>();

    Faults(Packs packs) {
        this.packs = packs;
    }

    List<Fault> of(Pack pack) {
        place(pack);
        review(pack);
        versions(pack);
        parents(pack);
        own(pack);
        answers(pack);
        loosened(pack);
        sources(pack);
        return faults;
    }

    private void place(Pack pack) {
        if (!pack.jurisdiction().isReal()) {
            faults
                .add(new Fault("jurisdiction.code", pack.jurisdiction().code(), pack.jurisdiction().scheme().listed()));
        }
    }

    /** So that no pack goes on for ever that nobody looks at. */
    private void review(Pack pack) {
        LocalDate latest = pack.reviewedOn().plus(Pack.REVIEWED_FOR);
        if (pack.reviewBy().isAfter(latest)) {
            add("reviewBy", pack.reviewBy(), "不晚于 " + latest + "（reviewedOn 之后一年）",
                "no later than " + latest + ", a year after reviewedOn");
        }
    }

    private void versions(Pack pack) {
        for (Pack other : packs.known()) {
            if (other.id().equals(pack.id()) && other.version() == pack.version()) {
                add("version", pack.version(), "还没有用过的版本号", "a version that was not used before");
            } else if (other.id().equals(pack.id()) && !other.jurisdiction().equals(pack.jurisdiction())) {
                add("jurisdiction", pack.jurisdiction(), other.jurisdiction() + "（同一政策包的其他版本）",
                    other.jurisdiction() + " (as in its other versions)");
            }
        }
    }

    private void parents(Pack pack) {
        for (String parent : pack.parents()) {
            if (packs.known().stream().noneMatch(each -> each.id().equals(parent))) {
                add("parents", parent, "已有的政策包", "a pack that is known");
            }
        }
    }

    /** A site's own pack needs somebody who answers for it, and only such a pack switches anything on. */
    private void own(Pack pack) {
        if (pack.site() == null && !pack.enabled().isEmpty()) {
            add("face.enabled", pack.enabled(), "空列表（只有项目自己的政策包可以启用）",
                "an empty list (only a site's own pack switches anything on)");
        }
        if (pack.site() != null && !packs.isReviewed(pack)) {
            add("site", pack.site(), "由具名审阅人签名的审阅", "a review signed by a named reviewer");
        }
    }

    private void answers(Pack pack) {
        if (pack.parents().isEmpty() && pack.site() == null) {
            for (Field<?> field : Fields.required()) {
                if (pack.terms().get(field).isEmpty()) {
                    faults.add(new Fault(field.name(), "", field.expected()));
                }
            }
        }
    }

    private void loosened(Pack pack) {
        for (Pack parent : packs.above(pack)) {
            if (parent.meets(pack)) {
                pack.terms().loosen(parent.terms()).forEach(field -> loosens(field, pack, parent));
            }
        }
    }

    private void loosens(Field<?> field, Pack pack, Pack parent) {
        String limit = parent.terms().written(field).map(String::valueOf).orElse("");
        add(field.name(), pack.terms().written(field).map(String::valueOf).orElse(""),
            "不宽于 " + parent + " 的 " + limit, "nothing looser than " + limit + " of " + parent);
    }

    private void sources(Pack pack) {
        for (Field<?> field : Fields.all()) {
            boolean isSaid = pack.terms().get(field).isPresent() && !Fields.isConstant(field);
            if (isSaid && pack.sources(field).isEmpty()) {
                add(field.name(), String.valueOf(pack.terms().written(field).orElse("")),
                    "citations 里有它的出处", "its source among the citations");
            }
        }
    }

    private void add(String field, Object found, String zh, String en) {
        faults.add(new Fault(field, found.toString(), new Said(zh, en)));
    }
}
