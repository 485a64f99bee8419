package org.panke.server.me;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.server.checkin.Receipts;
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

    /** The same by the names of reasons that the law knows. */
    static List<Ground> grounds(List<MyVisit> visits, List<MyRecord.OwnDeal> deals, Instant now) {
        List<Ground> grounds = new ArrayList<>();
        if (visits.stream().map(MyVisit::receipt).anyMatch(receipt -> isProtected(receipt, now))) {
            grounds.add(Ground.PROTECTION);
        }
        if (visits.stream().flatMap(visit -> Stream.ofNullable(visit.matter()))
            .anyMatch(matter -> matter.state().equals("OPEN"))) {
            grounds.add(Ground.DISPUTE);
        }
        if (deals.stream().anyMatch(MyRecord.OwnDeal::open)) {
            grounds.add(Ground.DEAL);
        }
        return grounds;
    }

    private static boolean isProtected(Receipts.Receipt receipt, Instant now) {
        Instant until = receipt.until();
        return receipt.outcome().equals("BROUGHT") && until != null && now.isBefore(until);
    }

    /** What must end before they can be forgotten; nothing where they are at once. */
    List<Held> stays(List<MyVisit> visits, List<MyRecord.OwnDeal> deals) {
        List<Held> stays = new ArrayList<>();
        visits.stream().map(MyVisit::receipt).filter(receipt -> receipt.outcome().equals("BROUGHT"))
            .flatMap(receipt -> Stream.ofNullable(receipt.until())).filter(clock.instant()::isBefore)
            .max(Comparator.naturalOrder())
            .ifPresent(until -> stays.add(new Held(MATCHING, until, new Said("带您来的渠道还在保护期内，保护期一结束就删除。",
                "The channel that brought you is still protected; erased as soon as that ends."))));
        if (visits.stream().flatMap(visit -> Stream.ofNullable(visit.matter()))
            .anyMatch(matter -> matter.state().equals("OPEN"))) {
            stays.add(new Held(MATCHING, null, new Said("您的来源正在由两名工作人员裁定，裁定之后删除。",
                "Two people are deciding how you came; erased when they have.")));
        }
        if (deals.stream().anyMatch(MyRecord.OwnDeal::open)) {
            stays.add(new Held(MATCHING, null, new Said("您的认购还没有办完，办完或取消之后删除。",
                "Your subscription is under way; erased when it is through or cancelled.")));
        }
        return stays;
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
