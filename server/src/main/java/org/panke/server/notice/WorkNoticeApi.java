package org.panke.server.notice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ProjectId;
import org.panke.consent.notice.Worker;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Open;
import org.panke.server.access.Permission;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells agents and staff what is kept of them, and keeps who has read it. */
@RestController
final class WorkNoticeApi {
    private final WorkNotices notices;
    private final Offices offices;
    private final JdbcClient reader;

    WorkNoticeApi(WorkNotices notices, Offices offices, JdbcClient reader) {
        this.notices = notices;
        this.offices = offices;
        this.reader = reader;
    }

    record Unread(List<Line> items) {
    }

    /** @param name of the project */
    record Line(String name, Notice notice) {
    }

    record ReadOne(@Nullable String project, @Nullable String hash) {
    }

    record Readers(List<OfWorker> items) {
    }

    /** @param notice null where there is none yet */
    record OfWorker(String worker, @Nullable Notice notice, List<WorkNotices.Seen> seen) {
    }

    @Open("a notice is for everybody")
    @GetMapping("/api/v1/notices/{project}/workers/{worker}")
    Notice workNotice(@PathVariable String project, @PathVariable String worker) {
        return Arrays.stream(Worker.values()).filter(each -> each.word().equals(worker)).findFirst()
            .flatMap(each -> notices.inForce(new ProjectId(project), each)).orElseThrow(
                () -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "还没有这份告知", "there is no such notice", null));
    }

    @Needs(Permission.BROKER_USE)
    @GetMapping("/api/v1/broker/notices")
    Unread agentNotices(@AuthenticationPrincipal Caller.Agent agent) {
        ChannelId channel = new ChannelId(agent.channel());
        return unread(projects(agent.project()).filter(each -> each.rules().channels().containsKey(channel)),
            Worker.AGENT, agent.account());
    }

    @Needs(Permission.BROKER_USE)
    @PostMapping("/api/v1/broker/notices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAgentNotice(@RequestBody ReadOne read, @AuthenticationPrincipal Caller.Agent agent) {
        read(read, Worker.AGENT, agent, agent.account());
    }

    @Needs(Permission.CONSOLE_USE)
    @GetMapping("/api/v1/console/notices")
    Unread staffNotices(@AuthenticationPrincipal Caller.Staff staff) {
        return unread(projects(staff.project()), Worker.STAFF, staff.account());
    }

    @Needs(Permission.CONSOLE_USE)
    @PostMapping("/api/v1/console/notices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readStaffNotice(@RequestBody ReadOne read, @AuthenticationPrincipal Caller.Staff staff) {
        read(read, Worker.STAFF, staff, staff.account());
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/work-notices")
    Readers workNotices(@PathVariable String project) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        return new Readers(Arrays.stream(Worker.values()).map(each -> new OfWorker(each.word(),
            notices.inForce(of, each).orElse(null), notices.seen(of, each))).toList());
    }

    private Unread unread(Stream<Office> projects, Worker worker, String account) {
        return new Unread(projects.flatMap(each -> notices.unread(each.project(), worker, account).stream()
            .map(notice -> new Line(each.name(), notice))).toList());
    }

    private void read(ReadOne read, Worker worker, Caller caller, String account) {
        String project = Given.text(read.project, "project");
        caller.needs(project);
        notices.read(new ProjectId(project), worker, account, Given.text(read.hash, "hash"));
    }

    private Stream<Office> projects(@Nullable String only) {
        return reader
            .sql("""
                    SELECT project_id FROM project
                    WHERE CAST(:own AS TEXT) IS NULL OR project_id = :own ORDER BY project_id""")
            .param("own", only).query(Columns.read(row -> row.text("project_id"))).list().stream()
            .map(each -> offices.of(new ProjectId(each)));
    }
}
