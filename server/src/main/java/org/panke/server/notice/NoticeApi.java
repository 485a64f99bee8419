package org.panke.server.notice;

import org.panke.attribution.ProjectId;
import org.panke.server.access.Open;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the notice in force to anybody. */
@RestController
final class NoticeApi {
    private final Notices notices;

    NoticeApi(Notices notices) {
        this.notices = notices;
    }

    @Open("a notice is for everybody")
    @GetMapping("/api/v1/notices/{project}")
    Notice notice(@PathVariable String project) {
        return notices.inForce(new ProjectId(project));
    }
}
