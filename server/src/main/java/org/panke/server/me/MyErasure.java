package org.panke.server.me;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.me.MyRecord.Held;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.rights.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of somebody's data when they want them erased: gone at once, or shown on no page any more and destroyed as
 * soon as nothing rests on them.
 */
final class MyErasure {
    private static final Said MATCHING =
        new Said("用于比对的手机号、姓氏和到访", "Your phone, surname and visits, for matching alone");

    private final JdbcClient reader;
    private final InstantSource clock;

    MyErasure(JdbcClient reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Something that must end before they can be forgotten, as they read it and by the name that the law has for it. */
    record Rest(Ground ground, Held held) {
    }

    /** What must end; nothing where they are forgotten at once. */
    List<Rest> rests(List<MyVisit> visits, List<MyRecord.OwnDeal> deals) {
        List<Rest> rests = new ArrayList<>();
        visits.stream().map(MyVisit::receipt).filter(receipt -> receipt.outcome().equals("BROUGHT"))
            .flatMap(receipt -> Stream.ofNullable(receipt.until())).filter(clock.instant()::isBefore)
            .max(Comparator.naturalOrder())
            .ifPresent(until -> rests.add(rest(Ground.PROTECTION, until, "带您来的渠道还在保护期内，保护期一结束就删除。",
                "The channel that brought you is still protected; erased as soon as that ends.")));
        if (visits.stream().flatMap(visit -> Stream.ofNullable(visit.matter()))
            .anyMatch(matter -> matter.state().equals("OPEN"))) {
            rests.add(rest(Ground.DISPUTE, null, "您的来源正在由两名工作人员裁定，裁定之后删除。",
                "Two people are deciding how you came; erased when they have."));
        }
        if (deals.stream().anyMatch(MyRecord.OwnDeal::open)) {
            rests.add(rest(Ground.DEAL, null, "您的认购还没有办完，办完或取消之后删除。",
                "Your subscription is under way; erased when it is through or cancelled."));
        }
        return rests;
    }

    private static Rest rest(Ground ground, @Nullable Instant until, String zh, String en) {
        return new Rest(ground, new Held(MATCHING, until, new Said(zh, en)));
    }

    /** When they asked and are not forgotten yet. */
    Optional<Instant> waitsSince(ProjectId project, List<Long> mine) {
        return mine.isEmpty() ? Optional.empty()
            : reader.sql("""
                    SELECT asked_at FROM erasure WHERE project_id = :project AND person IN (:mine) AND done_at IS NULL
                    ORDER BY asked_at LIMIT 1""")
                .param("project", project.value()).param("mine", mine)
                .query(Columns.read(row -> Instant.ofEpochMilli(row.number("asked_at")))).optional();
    }
}
