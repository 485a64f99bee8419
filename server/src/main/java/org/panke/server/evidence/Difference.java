package org.panke.server.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Said;

/**
 * A project's events are not those of which something was published.
 *
 * @param published how many events the newest checkpoint speaks for
 * @param events how many there are
 * @param changed numbers of the first that are missing, added or other than they were, where that can be told
 * @param why what else is wrong; null for nothing
 */
public record Difference(ProjectId project, long published, long events, List<Long> changed, @Nullable Said why) {
    Difference(ProjectId project, long published, long events, List<Long> changed) {
        this(project, published, events, changed, null);
    }

    /** Something else than the events differs. */
    static Difference because(ProjectId project, Said why) {
        return new Difference(project, 0, 0, List.of(), why);
    }

    /** What is wrong and what to do, for whoever runs the server. */
    public Said said() {
        boolean behind = events < published;
        String which = changed.isEmpty() ? "" : " " + changed;
        return new Said(
            "项目 " + project + " 的记录与已公布的日志不符" + (behind ? "：日志有 " + published + " 条，数据库只有 " + events + " 条" : "")
                + (which.isEmpty() ? "" : "，最先不同的编号：" + which) + (why == null ? "" : "：" + why.zh())
                + "。该项目停止记录。请先停止服务并保留数据库和 log 文件夹的副本，运行 panke fsck；"
                + "若是有意恢复了较旧的备份，由负责人运行 panke epoch 开始新的日志，旧日志的最后检查点会写入新日志。",
            "The events of project " + project + " are not those of which its log was published"
                + (behind ? ": the log has " + published + ", the database " + events : "")
                + (which.isEmpty() ? "" : "; first to differ:" + which) + (why == null ? "" : ": " + why.en())
                + ". Nothing more is recorded in it. Stop the server, keep a copy of the database and of the folder log, "
                + "and run panke fsck. Where an older backup was restored on purpose, somebody responsible runs panke epoch: "
                + "it begins a new log with the last checkpoint of this one.");
    }
}
