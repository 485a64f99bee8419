package org.panke.server.notice;

import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Open;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the notices to anybody: the one in force, and those that were. */
@RestController
final class NoticeApi {
    private final Notices notices;

    NoticeApi(Notices notices) {
        this.notices = notices;
    }

    @Open("a notice is for everybody")
    @GetMapping("/api/v1/notices/{project}")
    Notice notice(@PathVariable String project) {
        return notices.inForce(new ProjectId(project)).orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND,
            "NOTICE_MISSING", "本项目还没有发布告知", "this project has published no notice yet", null));
    }

    record Listed(List<Notices.Version> items) {
    }

    @Open("which notices there were is for everybody")
    @GetMapping("/api/v1/notices/{project}/versions")
    Listed noticeVersions(@PathVariable String project) {
        return new Listed(notices.versions(new ProjectId(project)));
    }

    @Open("a notice that was in force is for everybody")
    @GetMapping("/api/v1/notices/{project}/versions/{version}")
    Notice noticeVersion(@PathVariable String project, @PathVariable long version) {
        return notices.version(new ProjectId(project), version).orElseThrow(
            () -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这一版告知", "there is no such notice", null));
    }
}
