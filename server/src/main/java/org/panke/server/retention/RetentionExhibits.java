package org.panke.server.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.formats.tables.out.CsvText;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.panke.server.retention.Shown.KindKept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows an inspector what is kept how long and why, and that nothing is overdue. */
@Component
@Order(4)
final class RetentionExhibits implements Exhibiting {
    private final Held held;
    private final Offices offices;

    RetentionExhibits(Held held, Offices offices) {
        this.held = held;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        Shown shown = held.of(project);
        List<Said> lines = new ArrayList<>();
        shown.kinds().forEach(each -> lines.add(line(each)));
        lines.add(shown.overdue() == 0
            ? new Said("没有逾期未删的。", "Nothing is overdue.")
            : new Said("逾期未删：" + shown.overdue(), "Overdue: " + shown.overdue()));
        Instant swept = shown.sweptAt();
        lines.add(swept == null
            ? new Said("还没有清理过。", "The sweep has not run yet.")
            : new Said("最近一次清理：" + office.when(swept), "The sweep last ran " + office.when(swept)));
        if (shown.late()) {
            lines.add(new Said("清理没有按时运行。", "The sweep is late."));
        }
        return List.of(new Exhibit(new Said("保存与删除", "What is kept, and what is gone"), lines,
            Map.of("kept.csv", kept(office, shown), "sweeps.csv", sweeps(shown))));
    }

    private static Said line(KindKept each) {
        StringBuilder zh = new StringBuilder(each.what().zh()).append("：").append(each.clock().zh()).append("。现有 ")
            .append(each.held()).append("，逾期 ").append(each.overdue());
        StringBuilder en =
            new StringBuilder(each.what().en()).append(": ").append(each.clock().en()).append(". Held now ")
                .append(each.held()).append(", overdue ").append(each.overdue());
        each.waiting().forEach(waiting -> {
            zh.append("；").append(waiting.count()).append("（").append(waiting.said().zh()).append("）");
            en.append("; ").append(waiting.count()).append(" (").append(waiting.said().en()).append(')');
        });
        return new Said(zh.append("。依据：").append(each.source().zh()).toString(),
            en.append(". Source: ").append(each.source().en()).toString());
    }

    private static byte[] kept(Office office, Shown shown) {
        return CsvText.of(List.of("种类 kind", "内容 what", "期限 clock", "依据 source", "现有 held", "最早 oldest", "逾期 overdue"),
            shown.kinds().stream().map(each -> {
                Instant oldest = each.oldest();
                return List.of(each.kind(), both(each.what()), both(each.clock()), both(each.source()),
                    Long.toString(each.held()), oldest == null ? "" : office.when(oldest),
                    Long.toString(each.overdue()));
            }).toList());
    }

    private static String both(Said said) {
        return said.zh() + " · " + said.en();
    }

    private static byte[] sweeps(Shown shown) {
        return CsvText.of(
            List.of("日期（UTC） day", "运行次数 runs", "到期销毁的密钥 keys destroyed", "运行后最多逾期 most overdue after a run"),
            shown.days().stream().map(each -> List.of(each.day(), Long.toString(each.runs()),
                Long.toString(each.forgotten()), Long.toString(each.overdue()))).toList());
    }
}
