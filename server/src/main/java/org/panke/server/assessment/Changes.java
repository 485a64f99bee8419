package org.panke.server.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.consent.assessment.Assessment.Standing;
import org.panke.consent.packs.PiaSection;
import org.panke.server.notice.Asked;
import org.panke.server.notice.Processing;
import org.panke.server.platform.Said;

/** How an assessment stands beside what is done now, in words. */
final class Changes {
    private Changes() {
    }

    /**
     * One part that is another one now.
     *
     * @param was null where it is new
     * @param now null where it is no more
     */
    record Change(String name, Said title, @Nullable Said was, @Nullable Said now) {
    }

    /** What changed since it was signed, part by part. */
    static List<Change> of(Standing standing, @Nullable Document document, Processing.Now now) {
        if (!(standing instanceof Standing.Stale stale) || document == null) {
            return List.of();
        }
        Map<String, Processing.Part> before = byName(document.parts());
        Map<String, Processing.Part> after = byName(now.parts());
        List<Change> changes = new ArrayList<>();
        for (String name : stale.changed()) {
            Optional<Processing.Part> was = Optional.ofNullable(before.get(name));
            Optional<Processing.Part> is = Optional.ofNullable(after.get(name));
            changes.add(new Change(name, is.or(() -> was).orElseThrow().title(),
                was.map(Processing.Part::content).orElse(null), is.map(Processing.Part::content).orElse(null)));
        }
        return changes;
    }

    private static Map<String, Processing.Part> byName(List<Processing.Part> parts) {
        return parts.stream().collect(Collectors.toMap(Processing.Part::name, Function.identity()));
    }

    /** As a program calls it. */
    static String word(Standing standing) {
        return switch (standing) {
            case Standing.Holds _ -> "holds";
            case Standing.None _ -> "none";
            case Standing.Incomplete _ -> "incomplete";
            case Standing.Stale _ -> "stale";
        };
    }

    static Said said(Standing standing, List<Change> changes) {
        return switch (standing) {
            case Standing.Holds _ -> new Said("完整，且针对的就是现在的配置", "whole, and of what is done now");
            case Standing.None _ -> new Said("还没有签署的评估，或者签署的内容不在这里",
                "nothing was signed, or what was signed is not here");
            case Standing.Incomplete incomplete -> {
                Said open = Said.joined(
                    incomplete.open().stream().sorted().map(PiaSection::said).map(Asked::said).toList(), "；", "; ");
                yield new Said("没有回答：" + open.zh(), "open: " + open.en());
            }
            case Standing.Stale _ -> {
                Said changed = Said.joined(changes.stream().map(Change::title).toList(), "、", ", ");
                yield new Said("签署之后变了：" + changed.zh(), "changed since it was signed: " + changed.en());
            }
        };
    }
}
