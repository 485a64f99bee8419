package org.panke.server.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.consent.assessment.Assessment.Standing;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.State;
import org.panke.server.desk.Office;
import org.panke.server.notice.Processing;
import org.panke.server.notice.Reporting;
import org.panke.server.platform.Said;

/** Tells the gate of the newest assessment: whether it holds, and whether somebody signed in it why a face is needed. */
final class Standings implements Reporting {
    private final Assessments assessments;
    private final Processing processing;

    Standings(Assessments assessments, Processing processing) {
        this.assessments = assessments;
        this.processing = processing;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant moment) {
        Processing.Now now = processing.now(office, moment);
        Optional<Signed> newest = assessments.of(office).stream().findFirst();
        Document document = newest.map(Signed::document).orElse(null);
        Standing standing = assessments.standing(newest, now);
        Said said = assessments.stands(newest, now);
        Reported assessed = standing instanceof Standing.Holds
            ? Reported.held(newest.map(Standings::signed).orElse(null))
            : Reported.not(said);
        return Map.of(Condition.ASSESSMENT, assessed, Condition.NECESSITY,
            necessity(assessed, said, document));
    }

    /** The statement is of the same configuration, and old where the assessment is. */
    static Reported necessity(Reported assessed, Said said, @Nullable Document document) {
        if (document == null || !document.written().saysWhyNeeded()) {
            return Reported.not("还没有人签署手机号和二维码为什么不够", "nobody has signed why phone and QR are not enough");
        }
        return assessed.state() == State.HELD
            ? assessed
            : Reported.not(said);
    }

    private static Said signed(Signed signed) {
        List<String> owner =
            Optional.ofNullable(signed.document()).map(each -> each.written().owner()).stream().toList();
        return new Said(signed.day() + " 由 " + signed.by() + " 签署，负责人 " + String.join("", owner),
            "signed on " + signed.day() + " by " + signed.by() + "; " + String.join("", owner) + " answers for it");
    }
}
