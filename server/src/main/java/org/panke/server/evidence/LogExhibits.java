package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.formats.log.LogFolder;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows an inspector the log that nobody can rewrite: commitments alone, and the checkpoint that stands for them. */
@Component
@Order(10)
final class LogExhibits implements Exhibiting {
    private final Logs logs;
    private final LogKeys keys;
    private final Offices offices;

    LogExhibits(Logs logs, LogKeys keys, Offices offices) {
        this.logs = logs;
        this.keys = keys;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        logs.publish();
        List<Said> lines = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        logs.log(project).ifPresent(log -> {
            log.newest().ifPresent(note -> files.put(LogFolder.CHECKPOINT, note.toString().getBytes(UTF_8)));
            lines.add(new Said("日志 " + log.epoch().origin() + "：每件事有一个承诺，不含个人信息；被抹去的人的承诺不能再打开。",
                "Log " + log.epoch().origin()
                    + ": a commitment to each event, without personal data; those of erased people can no more be opened."));
            String key = keys.published(project).strip();
            lines.add(new Said("公布的密钥，核对用，新的在前：" + key + "。任何人都可以在本服务器的 /log/" + project + "/keys 取得；请与前台的纸面或者公证存档比对。",
                "The published key to check by, newest first: " + key + ". Anybody reads it at /log/" + project
                    + "/keys of this server; compare it with the paper at the desk or a notary's file."));
            log.seen().ifPresent(seen -> files.put(LogFolder.SEEN, seen.note().toString().getBytes(UTF_8)));
        });
        boolean differs = logs.differences().stream().anyMatch(each -> each.project().equals(project));
        lines.add(differs
            ? new Said("数据与已公布的日志不符，已停止记录。", "The data differ from the published log; nothing is recorded.")
            : new Said("最近一次启动时，数据与已公布的日志一致（" + office.when(now) + " 时没有发现不符）。",
                "The data agreed with the published log at the last start; no difference is known at "
                    + office.when(now)
                    + "."));
        return List.of(new Exhibit(new Said("证据日志", "The evidence log"), lines, files));
    }
}
