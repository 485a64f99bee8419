package org.panke.server.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.consent.Purpose;
import org.panke.consent.gate.Condition;
import org.panke.consent.notice.Draft;
import org.panke.server.desk.Office;
import org.springframework.stereotype.Component;

/** Tells the gate whether the project's notice says everything that the law of its place asks now, and who decides with it. */
@Component
final class NoticeReported implements Reporting {
    private final Sites sites;

    NoticeReported(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        Optional<Sites.Published> said = sites.newest(office.project());
        if (said.isEmpty()) {
            return Map.of(Condition.NOTICE,
                Reported.not("项目还没有填写告知所需的内容", "the project has said nothing of itself yet"));
        }
        // of being compared with many it is asked where somebody would be
        boolean isWhole = Stream.of(Purpose.values()).filter(purpose -> purpose != Purpose.GALLERY)
            .allMatch(purpose -> sites.draft(office.project(), purpose, said.get().site(), now) instanceof Draft.Ready);
        String when = office.when(said.get().since());
        Reported published =
            Reported.held(when + " 由 " + said.get().by() + " 发布", "published " + when + " by " + said.get().by());
        return Map.of(Condition.NOTICE, isWhole ? published
            : Reported.not("当地规定变了，告知还缺内容", "the law of the place changed, and the notice lacks something"),
            Condition.JOINT_CONTROLLERS, said.get().site().jointControllers() != null ? published
                : Reported.not("没有写明有没有共同处理者", "nobody has said whether there are any"));
    }
}
