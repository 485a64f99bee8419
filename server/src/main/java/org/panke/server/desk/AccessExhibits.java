package org.panke.server.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.panke.attribution.ProjectId;
import org.panke.formats.tables.out.CsvText;
import org.panke.server.access.Role;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows an inspector who may see what, and who looked somebody up or took evidence along and when; never whom. */
@Component
@Order(5)
final class AccessExhibits implements Exhibiting {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient reader;
    private final Offices offices;

    AccessExhibits(JdbcClient reader, Offices offices) {
        this.reader = reader;
        this.offices = offices;
    }

    private record Access(Instant at, String by, Said what) {
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        List<List<String>> accounts = accounts(project);
        List<Access> all = accesses(project);
        List<Said> lines = new ArrayList<>();
        lines.add(new Said("账号 " + accounts.size() + " 个；查看个人信息、带走证据共 " + all.size() + " 次，每次都有记录：",
            accounts.size() + " accounts; personal data were looked at or taken along " + all.size()
                + " times, each of them on record:"));
        all.stream().collect(Collectors.groupingBy(Access::by, TreeMap::new, Collectors.counting()))
            .forEach((by, times) -> lines.add(new Said(by + "：" + times + " 次", by + ": " + times)));
        Office office = offices.of(project);
        return List.of(new Exhibit(new Said("谁看过什么", "Who looked at what"), lines,
            Map.of("accounts.csv",
                CsvText.of(List.of("账号 account", "角色 role", "权限 permissions", "启用 active"), accounts), "access.csv",
                CsvText.of(List.of("时间 at (" + office.rules().zone() + ")", "账号 account", "做了什么 what"),
                    all.stream().map(each -> List.of(office.when(each.at), each.by,
                        each.what.zh() + " · " + each.what.en())).toList()))));
    }

    private List<List<String>> accounts(ProjectId project) {
        return reader
            .sql("SELECT name, role, active FROM account WHERE project_id IS NULL OR project_id = ? ORDER BY name")
            .params(project.value()).query(Columns.read(row -> {
                String role = row.text("role");
                return List.of(row.text("name"), role,
                    Role.valueOf(role).permissions().stream().map(each -> each.code()).sorted()
                        .collect(Collectors.joining(" ")),
                    row.number("active") == 1 ? "是 yes" : "否 no");
            })).list();
    }

    private List<Access> accesses(ProjectId project) {
        Said looked = new Said("查询手机号或者打开客户档案", "looked a phone up or opened a person's file");
        return reader
            .sql(
                """
                        SELECT at, fact, '' AS name, '' AS subject FROM event WHERE project_id = :project AND type = 'PhoneLookedUp'
                        UNION ALL SELECT at, '', by_name, subject FROM evidence_taken WHERE project_id = :project
                        ORDER BY at""")
            .param("project", project.value()).query(Columns.read(row -> {
                Instant at = Instant.ofEpochMilli(row.number("at"));
                String taken = row.text("subject");
                return taken.isEmpty()
                    ? new Access(at, JSON.readTree(row.text("fact")).path("staff").asString(""), looked)
                    : new Access(at, row.text("name"), new Said("带走证据：" + taken, "took evidence along: " + taken));
            })).list();
    }
}
