package org.panke.server.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.consent.record.Consent.State;
import org.panke.formats.tables.out.CsvText;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows an inspector how many agreed to what, and under which notice; whoever they are. */
@Component
@Order(2)
final class ConsentExhibits implements Exhibiting {
    private final Consents consents;
    private final JdbcClient reader;

    ConsentExhibits(Consents consents, JdbcClient reader) {
        this.consents = consents;
        this.reader = reader;
    }

    /** @param notice its hash; empty where a check-in names none */
    private record Under(String notice, long checkIns) {
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        List<Said> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Under each : checkIns(project)) {
            rows.add(List.of("visit", each.notice.isEmpty() ? "no notice" : "GIVEN", each.notice,
                Long.toString(each.checkIns)));
            lines.add(each.notice.isEmpty()
                ? new Said("到访登记 " + each.checkIns + " 次，没有告知版本（导入的、系统写入的或者前台未选的）",
                    each.checkIns + " check-ins name no notice (imported, or written by a system)")
                : new Said("到访登记 " + each.checkIns + " 次，登记人同意了告知 " + each.notice,
                    each.checkIns + " check-ins by people who agreed to the notice " + each.notice));
        }
        for (Consents.Count each : consents.counts(project)) {
            rows.add(List.of(each.purpose().word(), each.state().name(), each.notice(), Long.toString(each.persons())));
            Said state = said(each.state());
            lines.add(new Said("由顾问联系：" + state.zh() + " " + each.persons() + " 人" + under(each.notice(), "，告知 "),
                "Contact by a consultant: " + each.persons() + " " + state.en() + under(each.notice(), ", notice ")));
        }
        if (lines.isEmpty()) {
            lines.add(new Said("还没有人登记，也没有人被问过。", "Nobody has checked in or been asked yet."));
        }
        return List.of(new Exhibit(new Said("同意", "Consents"), lines, Map.of("consents.csv",
            CsvText.of(List.of("目的 purpose", "状态 state", "告知 notice SHA-256", "人数或者次数 number"), rows))));
    }

    private static String under(String notice, String named) {
        return notice.isEmpty() ? "" : named + notice;
    }

    private List<Under> checkIns(ProjectId project) {
        return reader.sql("""
                SELECT COALESCE(notice, '') AS notice, COUNT(*) AS held FROM visit
                WHERE project_id = ? GROUP BY COALESCE(notice, '') ORDER BY held DESC""").params(project.value())
            .query(Columns.read(row -> new Under(row.text("notice"), row.number("held")))).list();
    }

    private static Said said(State state) {
        return switch (state) {
            case NONE -> new Said("没有问过", "not asked");
            case REQUESTED -> new Said("问过、没有回答", "asked without an answer");
            case GIVEN -> new Said("同意", "agreed");
            case REFUSED -> new Said("不同意", "refused");
            case WITHDRAWN -> new Said("已撤回", "withdrew");
            case EXPIRED -> new Said("已到期", "whose consent ran out");
            case TERMINATED -> new Said("已终止", "whose consent was ended");
        };
    }
}
