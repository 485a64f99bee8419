package org.panke.server;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Accounts;
import org.panke.server.access.Sessions;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Replay;
import org.panke.server.notice.NoticeCheck;
import org.panke.server.people.NextNumbers;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.platform.ScratchStore;

/**
 * {@code panke replay} and {@code panke fsck}: whether a store is what its events say. Changes nothing in it. Looks first at
 * what tells most: the logs, the keys, the heads, the database itself.
 */
final class Soundness {
    private static final String DATABASE = "数据库 database";
    private static final String LOGS = "日志 logs";
    private static final String KEYS = "密钥与账号 keys and accounts";
    private static final String HEADS = "项目的头 heads of projects";
    private static final String EVENTS = "事件 events";
    private static final String FINDINGS = "结果 findings";
    private static final String TEXTS = "保留的文本 texts that are kept";

    private final Kept kept;
    private final PrintStream out;
    private final PrintStream err;
    private final FaultList faults;
    private long events;

    /** @param isAll whether every difference is listed */
    Soundness(Kept kept, boolean isAll, PrintStream out, PrintStream err) {
        this.kept = kept;
        this.out = out;
        this.err = err;
        this.faults = new FaultList(out, isAll);
    }

    /** Whether everything computed again is as it was: what was told, what pages read, and what was committed to. */
    boolean replay() {
        return look(() -> {
        });
    }

    /** Also whether the database itself is whole. */
    boolean check() {
        return look(() -> kept.store().damage().forEach(line -> faults.add(DATABASE, DATABASE + ": " + line)));
    }

    private boolean look(Runnable database) {
        List<ProjectId> projects = kept.all();
        faults.look(LOGS, "log",
            () -> kept.logCheck().ofNoProject(projects).forEach(line -> faults.add(LOGS, line)));
        each(projects, LOGS, "log", this::published);
        faults.look(KEYS, "account, api_key, session", this::access);
        each(projects, KEYS, "kiosk", project -> kept.kiosks().faults(project)
            .forEach(said -> faults.add(KEYS, project.value() + " " + said.both())));
        each(projects, HEADS, "project, identity_head", this::head);
        faults.look(DATABASE, DATABASE, database);
        each(projects, EVENTS, "event", this::committed);
        each(projects, FINDINGS, "finding", this::replayed);
        each(projects, TEXTS, "incident_step", project -> texts(project, kept.incidents().faults(project)));
        each(projects, TEXTS, "vendor_step", project -> texts(project, kept.vendors().faults(project)));
        each(projects, TEXTS, "notice, work_notice",
            project -> texts(project, new NoticeCheck(kept.vault(), kept.store().reader()).faults(project)));
        each(projects, TEXTS, "assessment, statement", project -> texts(project,
            new SignedTexts(kept.store().reader()).faults(project)));
        each(projects, TEXTS, "case_papers, appeal, sweep, log_checkpoint", this::papers);
        each(projects, "页面所读的表 tables that pages read", "read models", this::readModels);
        return said();
    }

    private void each(List<ProjectId> projects, String kind, String where, Consumer<ProjectId> check) {
        projects.forEach(project -> faults.look(kind, project.value() + " " + where, () -> check.accept(project)));
    }

    private void access() {
        Sessions.edited(kept.store().reader(), kept.vault())
            .forEach(session -> faults.add(KEYS, "会话行被改动 the row of a session was edited: " + session));
        Accounts.missing(kept.store().reader()).forEach(account -> faults.add(KEYS,
            "账号行不在了，别的行还提到它 the row of an account is gone that others name: " + account));
        kept.accounts().edited()
            .forEach(name -> faults.add(KEYS, "账号行被改动 the row of an account was edited: " + name));
        kept.apiKeys().edited()
            .forEach(name -> faults.add(KEYS, "系统密钥行被改动 the row of a key was edited: " + name));
    }

    private void replayed(ProjectId project) {
        Replay replay = new Replay(kept.projects(), kept.store().reader());
        Progress progress = new Progress("重算 replay " + project.value(), err);
        Replay.Result result = replay.of(project, progress);
        progress.end();
        for (Replay.Difference difference : result.differences()) {
            faults.add(FINDINGS, project.value() + " #" + difference.sequence() + ": 结果不同 findings differ: 记录 told "
                + difference.told() + ", 重算 computed " + difference.follows());
        }
        events += result.events();
    }

    private void readModels(ProjectId project) {
        try (ScratchStore scratch = ScratchStore.make()) {
            Replay replay = new Replay(kept.projects(), kept.store().reader());
            replay.readModels(project, scratch.store(),
                (table, why) -> faults.broke("表 table " + table, project.value() + " " + table, why)).forEach(
                    row -> faults.add("表 table " + row.table(), project.value() + " " + row.table() + ": "
                        + (row.isThere() ? "多出的行 row that does not follow: " : "缺少的行 row that is missing: ")
                        + row.row()));
        }
    }

    private void committed(ProjectId project) {
        Progress progress = new Progress("核对 check " + project.value(), err);
        new Check(kept.vault(), kept.projects(), kept.store().reader()).of(project, progress,
            found -> faults.add(EVENTS,
                project.value() + " #" + found.sequence() + ": " + found.fault().said().both()));
        progress.end();
    }

    private void head(ProjectId project) {
        NextNumbers.fault(project, kept.store().reader())
            .ifPresent(said -> faults.add(HEADS, project.value() + ": " + said.both()));
        kept.store().reader().sql("""
                SELECT last_at FROM project p WHERE project_id = ? AND last_at > ? AND NOT EXISTS
                    (SELECT 1 FROM event e WHERE e.project_id = p.project_id AND e.at >= p.last_at)""")
            .params(project.value(), System.currentTimeMillis()).query(Columns.read(row -> row.number("last_at")))
            .list()
            .forEach(at -> faults.add(HEADS,
                project.value() + ": 项目的时间在时钟和最新事件之后 its time is ahead of the clock and of its newest event: "
                    + Instant.ofEpochMilli(at)));
        kept.store().reader().sql("""
                SELECT last_at FROM project p WHERE project_id = ? AND last_at <
                    (SELECT MAX(at) FROM event e WHERE e.project_id = p.project_id)""")
            .params(project.value()).query(Columns.read(row -> row.number("last_at"))).list()
            .forEach(at -> faults.add(HEADS, project.value()
                + ": 项目的时间在最新事件之前 its time is before that of its newest event: " + Instant.ofEpochMilli(at)));
    }

    private void published(ProjectId project) {
        kept.logCheck().of(project).forEach(line -> faults.add(LOGS, project.value() + ": " + line));
    }

    private void texts(ProjectId project, List<String> lines) {
        lines.forEach(line -> faults.add(TEXTS, project.value() + " " + line));
    }

    private void papers(ProjectId project) {
        texts(project, kept.papers().stream().flatMap(room -> room.lasting(project).stream())
            .map(Said::both).toList());
    }

    private boolean said() {
        faults.count();
        long differences = faults.total();
        out.println(differences == 0
            ? events + " 个事件，没有差异。" + events + " events, no difference."
            : events + " 个事件，" + differences + " 处差异。" + events + " events, " + differences + " differences.");
        return differences == 0;
    }
}
