package org.panke.server.face;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.consent.gate.Condition;
import org.panke.server.desk.Office;
import org.panke.server.notice.Notice;
import org.panke.server.notice.Notices;
import org.panke.server.notice.Reporting;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Tells the gate whether anybody can read what the office does: the page is there, and so is what it shows. */
@Component
final class PolicyReported implements Reporting {
    private static final String PAGE = "classpath:/static/notice/index.html";

    private final Notices notices;
    private final ResourceLoader resources;

    PolicyReported(Notices notices, ResourceLoader resources) {
        this.notices = notices;
        this.resources = resources;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        if (!resources.getResource(PAGE).exists()) {
            return Map.of(Condition.PUBLIC_POLICY,
                Reported.not("这个程序里没有 /notice 页面", "this build has no page /notice"));
        }
        Optional<Notice> shown = notices.inForce(office.project()).filter(
            notice -> Stream.of(notice.zh(), notice.en()).allMatch(each -> !each.paragraphs().isEmpty()
                && each.schedule() != null && !each.schedule().isEmpty()));
        return Map.of(Condition.PUBLIC_POLICY, shown.isPresent()
            ? Reported.held("/notice 可以访问，第 " + shown.get().version() + " 版",
                "version " + shown.get().version() + " is shown at /notice")
            : Reported.not("告知还没有发布，页面上没有保存期限",
                "no notice is published, and the page has no retention schedule"));
    }
}
