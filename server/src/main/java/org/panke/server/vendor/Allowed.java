package org.panke.server.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;

/** Which step may follow: nothing is agreed after the end, nothing is purged before it, and nothing follows the closing. */
final class Allowed {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Allowed() {
    }

    static Step.Amended amended(Vendor vendor, Terms terms) {
        mustBeOpen(vendor);
        if (vendor.ended().isPresent()) {
            throw conflict("ENDED", "合同已经终止，约定的内容不能再改", "the contract has ended; what was agreed does not change");
        }
        return new Step.Amended(terms);
    }

    static Step.Ended ended(Vendor vendor, @Nullable LocalDate day, @Nullable String reasons, LocalDate today) {
        mustBeOpen(vendor);
        if (vendor.ended().isPresent()) {
            throw conflict("ENDED", "已经登记过终止", "it has ended already");
        }
        if (day == null || day.isAfter(today)) {
            throw Given.wrong("day", "应为今天或者已经过去的日期", "expected today or a day that is past");
        }
        return new Step.Ended(day, Given.phoneless(reasons, "reasons"));
    }

    static Step.Returned returned(Vendor vendor, Step.@Nullable Way way, @Nullable LocalDate day,
            @Nullable String signer, @Nullable String sha256, LocalDate today) {
        LocalDate end = mustHaveEnded(vendor).day();
        if (way == null) {
            throw Given.wrong("way", "应为返还或者删除", "expected RETURNED or DELETED");
        }
        if (day == null || day.isAfter(today) || day.isBefore(end)) {
            throw Given.wrong("day", "证明的日期不早于合同终止（" + end + "），不晚于今天",
                "expected the paper's day: not before the contract ended (" + end + "), and not after today");
        }
        String digest = sha256 == null ? "" : sha256.strip().toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(digest).matches()) {
            throw Given.wrong("sha256", "应为文件的 SHA-256，六十四位十六进制",
                "expected the paper's SHA-256, 64 hexadecimal digits");
        }
        return new Step.Returned(way, day, Given.phoneless(Given.text(signer, "signer"), "signer"), digest);
    }

    static Step.Ended mustHaveEnded(Vendor vendor) {
        mustBeOpen(vendor);
        return vendor.ended().orElseThrow(() -> conflict("RUNNING", "合同还没有终止，请先登记终止",
            "the contract runs; say first that it has ended"));
    }

    static void mustBePurged(Vendor vendor) {
        mustHaveEnded(vendor);
        List<Said> missing = vendor.missing().stream().map(Vendor.Missing::said).toList();
        if (!missing.isEmpty()) {
            Said all = Said.joined(missing, "；", "; ");
            throw conflict("NOT_PURGED", "还不能了结：" + all.zh() + "。受托方不得保留个人信息（《个人信息保护法》第二十一条）",
                "not closed: " + all.en() + ". A vendor may keep nothing (PIPL 21)");
        }
    }

    private static void mustBeOpen(Vendor vendor) {
        if (vendor.closed().isPresent()) {
            throw conflict("CLOSED", "已经了结，不能再改；再次委托请另行登记",
                "it is closed, and nothing is added to it; a new contract is entered anew");
        }
    }

    static ApiProblem conflict(String code, String zh, String en) {
        return new ApiProblem(HttpStatus.CONFLICT, code, zh, en, null);
    }
}
