package org.panke.server.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.panke.consent.notice.Term;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.server.notice.Asked;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;

/** How long an assessment must be kept after the end of its use, and who says so. */
final class KeptFor {
    private KeptFor() {
    }

    /** In words, with its sources. */
    static Said said(InForce law) {
        Optional<Period> keep = law.get(Fields.PIA_KEEP);
        Said sources = Said.joined(Asked.sources(law.sources(Fields.PIA_KEEP)), "；", "; ");
        org.panke.consent.Said length = keep.isEmpty()
            ? new org.panke.consent.Said("不限期", "without end")
            : Term.words(keep.get());
        return new Said("使用结束后保存 " + length.zh() + "（" + sources.zh() + "）",
            "kept for " + length.en() + " after the end of its use (" + sources.en() + ")");
    }

    /** The last day on which it must be there; empty while it is in use, or where nobody says how long. */
    static Optional<LocalDate> until(Signed signed, InForce law) {
        LocalDate end = signed.endOfUse();
        return end == null ? Optional.empty() : law.get(Fields.PIA_KEEP).map(end::plus);
    }

    /** Why it is not deleted. */
    static ApiProblem problem(Signed signed, InForce law) {
        Said length = said(law);
        Optional<LocalDate> until = until(signed, law);
        return until.isPresent()
            ? kept("要保存到 " + until.get() + "：" + length.zh(), "it must be there until " + until.get() + ": "
                + length.en())
            : kept("还在使用；" + length.zh(), "it is in use; " + length.en());
    }

    private static ApiProblem kept(String zh, String en) {
        return new ApiProblem(HttpStatus.CONFLICT, "KEPT", "不能删除：" + zh, "not deleted: " + en, null);
    }
}
