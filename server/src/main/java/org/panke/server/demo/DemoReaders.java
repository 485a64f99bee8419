package org.panke.server.demo;

import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.consent.notice.Worker;
import org.panke.server.notice.WorkNotices;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the demonstration have read what is kept of them, so that it begins with their work. */
final class DemoReaders {
    private static final List<String> OF_A_CHANNEL = List.of("AGENT", "CHANNEL_ADMIN");

    private DemoReaders() {
    }

    static void read(ProjectId project, WorkNotices notices, JdbcClient reader) {
        reader.sql("SELECT account_id, role FROM account")
            .query(Columns.read(row -> Map.entry(row.text("account_id"), row.text("role")))).list().forEach(each -> {
                Worker worker = OF_A_CHANNEL.contains(each.getValue()) ? Worker.AGENT : Worker.STAFF;
                notices.inForce(project, worker)
                    .ifPresent(notice -> notices.read(project, worker, each.getKey(), notice.hash()));
            });
    }
}
