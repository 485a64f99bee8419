package org.panke.server.notice;

import java.time.Period;
import java.util.List;
import org.panke.attribution.Parameter;
import org.panke.consent.Said;
import org.panke.consent.notice.Kept;
import org.panke.server.desk.Office;

/** How long what is kept, as {@code server/retention} keeps it: a clock, and longer only for a reason that has a name. */
final class Schedule {
    private Schedule() {
    }

    static List<Kept> of(Office office) {
        Period visit = Period.ofDays(Math.toIntExact(Office.days(office.general(Parameter.KEEP_VISITS))));
        return List.of(new Kept(new Said("您的手机号、姓氏和到访记录", "Your number, surname and visit"), visit,
            new Said("有效报备、渠道保护期、申诉期、认购签约或者争议没有结束的，到其结束",
                "where a live registration, a channel's protection, the time to contest, a deal or a dispute has not ended, until that ends"),
            new Said("销毁密钥，记录里不再能看出是谁来过", "the key is destroyed, and the records no longer tell who came")));
    }
}
