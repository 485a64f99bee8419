package org.panke.server.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The next number of each kind that stands for somebody. It is above every number that was given, also to those who are
 * forgotten: else a stranger becomes somebody else.
 */
public final class NextNumbers {
    private static final String A_PERSON = "person:[0-9]{1,9}";
    private static final RowMapper<Map.Entry<String, Long>> NUMBER =
        Columns.read(row -> Map.entry(row.text("kind"), row.number("number")));

    private NextNumbers() {
    }

    /** By kind. */
    public static Map<String, Long> of(ProjectId project, JdbcClient db) {
        return byKind("SELECT kind, next_number AS number FROM identity_head WHERE project_id = ?", project, db);
    }

    /** Which of them was given before; empty where none was. Looks at everybody's row. */
    public static Optional<Said> fault(ProjectId project, JdbcClient db) {
        Map<String, Long> given =
            byKind("SELECT kind, MAX(number) AS number FROM identity WHERE project_id = ? GROUP BY kind", project, db);
        db.sql("""
                SELECT owner FROM sealing_key WHERE project_id = :project
                UNION ALL SELECT owner FROM forgotten WHERE project_id = :project""")
            .param("project", project.value()).query(Columns.read(row -> row.text("owner"))).list().stream()
            .filter(owner -> owner.matches(A_PERSON)).flatMap(owner -> Owner.personOf(owner).stream())
            .max(Integer::compare).ifPresent(person -> given.merge("phone", person.longValue(), Math::max));
        Map<String, Long> next = of(project, db);
        return given.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .filter(each -> next.getOrDefault(each.getKey(), 0L) <= each.getValue()).findFirst()
            .map(each -> new Said("下一个编号（" + each.getKey() + "）已经属于别人：陌生人会成为另一个人",
                "the next number (" + each.getKey()
                    + ") is somebody's already: a stranger would become somebody else"));
    }

    private static Map<String, Long> byKind(String sql, ProjectId project, JdbcClient db) {
        Map<String, Long> numbers = new HashMap<>();
        db.sql(sql).params(project.value()).query(NUMBER).list()
            .forEach(each -> numbers.put(each.getKey(), each.getValue()));
        return numbers;
    }
}
