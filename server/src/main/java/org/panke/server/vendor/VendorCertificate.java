package org.panke.server.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panke.server.desk.Office;
import org.panke.server.evidence.Certificates;
import org.panke.server.evidence.Sheet;
import org.panke.server.evidence.Sheet.Part;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.platform.Said;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an office shows when a vendor has left: what was agreed, when it ended, what was cut, and whose paper says that
 * nothing stayed, signed. Its event in the log names the last step's digest, which anybody computes from the steps.
 */
final class VendorCertificate {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Said TITLE = new Said("委托处理了结证明", "Certificate that a vendor left");

    private final Certificates certificates;

    VendorCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    /** A file that {@code panke verify} accepts; empty where it is not closed. */
    Optional<byte[]> of(Office office, Vendor vendor, Instant now) {
        return vendor.closed().map(closed -> certificates.of(office.project(), "vendor " + vendor.id(),
            List.of(closed.id()), Map.of("certificate.json", json(office, vendor).getBytes(UTF_8), "certificate.pdf",
                sheet(office, vendor, closed).pdf()),
            now));
    }

    private static String json(Office office, Vendor vendor) {
        ObjectNode json = JSON.createObjectNode().put("project", office.project().value()).put("name", office.name())
            .put("vendor", vendor.id());
        ArrayNode steps = json.putArray("steps");
        vendor.steps()
            .forEach(each -> steps.addObject().put("number", each.number()).put("at", each.at().toEpochMilli())
                .put("by", each.by()).put("document", each.document()).put("before", each.before())
                .put("digest", each.digest()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static Sheet sheet(Office office, Vendor vendor, Taken<Step> closed) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("受托方", "Vendor", same(vendor.name())));
        Terms terms = vendor.terms();
        for (Term each : Term.values()) {
            parts.add(new Part(each.title(), List.of(each.articles(), same(terms.said().getOrDefault(each, "")))));
        }
        parts.add(part("期限", "Until", same(terms.until().toString())));
        vendor.ended().ifPresent(ended -> parts.add(part("何时终止，为什么", "When it ended, and why",
            same(ended.day() + " · " + ended.reasons()))));
        parts.add(new Part(new Said("在判客里停用了什么", "What was revoked here"),
            vendor.cuts().stream().map(VendorCertificate::said).toList()));
        vendor.paper().ifPresent(paper -> parts.add(new Part(
            new Said("受托方的证明（原件在售楼处）", "The vendor's own paper (the office has it)"),
            List.of(said(paper.said()), same("SHA-256 " + paper.said().sha256()),
                new Said(office.whenThere(paper.at()) + " 由 " + paper.by() + " 登记",
                    "entered " + office.whenThere(paper.at()) + " by " + paper.by())))));
        parts.add(part("了结", "Closed", new Said(office.whenThere(closed.at()) + "，由 " + closed.by(),
            office.whenThere(closed.at()) + ", by " + closed.by())));
        parts.add(part("日志中的事件所签", "What the event in the log signs", same("SHA-256 " + closed.digest())));
        return new Sheet(TITLE, office.name() + " (" + office.project() + ")", parts);
    }

    static Said said(Step.Cut cut) {
        int number = cut.revoked().size();
        return new Said("名为“" + cut.keys() + "”的密钥 " + number + " 把",
            number + (number == 1 ? " key" : " keys") + " named “" + cut.keys() + "”");
    }

    static Said said(Step.Returned paper) {
        boolean isDeleted = paper.way() == Step.Way.DELETED;
        return new Said((isDeleted ? "已全部删除" : "已全部返还") + "，" + paper.day() + "，" + paper.signer() + " 签署",
            (isDeleted ? "all deleted" : "all returned") + ", " + paper.day() + ", signed by " + paper.signer());
    }

    private static Part part(String zh, String en, Said line) {
        return new Part(new Said(zh, en), List.of(line));
    }

    private static Said same(String text) {
        return new Said(text, text);
    }
}
