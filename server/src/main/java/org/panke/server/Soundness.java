package org.panke.server;

import java.io.PrintStream;
import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Replay;
import org.panke.server.notice.NoticeCheck;
import org.panke.server.platform.Columns;
import org.panke.server.platform.ScratchStore;

/** {@code panke replay} and {@code panke fsck}: whether a store is what its events say. Changes nothing in it. */
final class Soundness {
    private static final int SHOWN = 20;

    private final Kept kept;
    private final PrintStream out;
    private final PrintStream err;
    private long faults;

    Soundness(Kept kept, PrintStream out, PrintStream err) {
        this.kept = kept;
        this.out = out;
        this.err = err;
    }

    /** Whether everything computed again is as it was: what was told, what pages read, and what was committed to. */
    boolean replay() {
        long events = 0;
        for (ProjectId project : kept.all()) {
            events += replayed(project);
            committed(project);
            ahead(project);
            published(project);
            kept.incidents().faults(project).forEach(line -> fault(project.value() + " " + line));
            kept.vendors().faults(project).forEach(line -> fault(project.value() + " " + line));
            new NoticeCheck(kept.store().reader()).faults(project)
                .forEach(line -> fault(project.value() + " " + line));
        }
        kept.logCheck().ofNoProject(kept.all()).forEach(this::fault);
        kept.accounts().edited().forEach(name -> fault("账号行被改动 the row of an account was edited: " + name));
        kept.apiKeys().edited().forEach(name -> fault("系统密钥行被改动 the row of a key was edited: " + name));
        return said(events);
    }

    /** Also whether the database itself is whole. */
    boolean check() {
        kept.store().damage().forEach(line -> fault("数据库 database: " + line));
        return replay();
    }

    private long replayed(ProjectId project) {
        Replay replay = new Replay(kept.projects(), kept.store().reader());
        Progress progress = new Progress("重算 replay " + project.value(), err);
        Replay.Result result = replay.of(project, progress);
        progress.end();
        for (Replay.Difference difference : result.differences()) {
            fault(project.value() + " #" + difference.sequence() + ": 结果不同 findings differ: 记录 told "
                + difference.told() + ", 重算 computed " + difference.follows());
        }
        try (ScratchStore scratch = ScratchStore.make()) {
            for (Replay.Row row : replay.readModels(project, scratch.store())) {
                fault(project.value() + " " + row.table() + ": "
                    + (row.isThere() ? "多出的行 row that does not follow: " : "缺少的行 row that is missing: ") + row.row());
            }
        }
        return result.events();
    }

    private void committed(ProjectId project) {
        Progress progress = new Progress("核对 check " + project.value(), err);
        new Check(kept.vault(), kept.projects(), kept.store().reader()).of(project, progress,
            found -> fault(project.value() + " #" + found.sequence() + ": " + found.fault().said().zh() + " "
                + found.fault().said().en()));
        progress.end();
    }

    private void ahead(ProjectId project) {
        kept.store().reader().sql("""
                SELECT last_at FROM project p WHERE project_id = ? AND last_at > ? AND NOT EXISTS
                    (SELECT 1 FROM event e WHERE e.project_id = p.project_id AND e.at >= p.last_at)""")
            .params(project.value(), System.currentTimeMillis()).query(Columns.read(row -> row.number("last_at")))
            .list()
            .forEach(at -> fault(
                project.value() + ": 项目的时间在时钟和最新事件之后 its time is ahead of the clock and of its newest event: "
                    + Instant.ofEpochMilli(at)));
    }

    private void published(ProjectId project) {
        kept.logCheck().of(project).forEach(line -> fault(project.value() + ": " + line));
    }

    private void fault(String line) {
        if (++faults <= SHOWN) {
            out.println(line);
        }
    }

    private boolean said(long events) {
        if (faults > SHOWN) {
            out.println("…… " + (faults - SHOWN) + " 处未列出 more");
        }
        out.println(faults == 0
            ? events + " 个事件，没有差异。" + events + " events, no difference."
            : events + " 个事件，" + faults + " 处差异。" + events + " events, " + faults + " differences.");
        return faults == 0;
    }
}
