package org.panke.server.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.formats.tables.out.CsvText;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows an inspector who processes for the office, what was agreed, and the certificates of those who have left. */
@Component
@Order(9)
final class VendorExhibits implements Exhibiting {
    private static final List<String> HEAD =
        List.of("受托方 vendor", "步骤 step", "时间 at", "账号 account", "做了什么 what", "SHA-256");

    private final Vendors vendors;
    private final VendorCertificate certificate;
    private final Offices offices;

    VendorExhibits(Vendors vendors, VendorCertificate certificate, Offices offices) {
        this.vendors = vendors;
        this.certificate = certificate;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        LocalDate today = LocalDate.ofInstant(now, office.rules().zone());
        List<Said> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> events = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Vendor each : vendors.of(project)) {
            lines.add(line(each, today));
            each.steps().forEach(step -> rows.add(row(office, each, step)));
            each.closed().map(Taken::id).ifPresent(events::add);
            certificate.of(office, each, now)
                .ifPresent(zip -> files.put("vendors/" + events.size() + ".zip", zip));
        }
        if (lines.isEmpty()) {
            lines.add(new Said("没有登记过受托方。", "No vendor was entered."));
        } else {
            files.put("vendors.csv", CsvText.of(HEAD, rows));
        }
        return List
            .of(new Exhibit(new Said("受托处理个人信息的单位", "Vendors: who processes for the office"), lines, events, files));
    }

    private static List<String> row(Office office, Vendor vendor, Taken<Step> step) {
        return List.of(vendor.name(), Long.toString(step.number()), office.when(step.at()), step.by(),
            step.document(), step.digest());
    }

    private static Said line(Vendor vendor, LocalDate today) {
        Terms terms = vendor.terms();
        Vendor.Standing standing = vendor.standing(today);
        String purpose = terms.said().getOrDefault(Term.PURPOSE, "");
        String data = terms.said().getOrDefault(Term.DATA, "");
        Said state = switch (standing.state()) {
            case RUNNING -> new Said("履行中，至 " + terms.until(), "running until " + terms.until());
            case OVER -> new Said("期限已过 " + standing.days() + " 天，没有登记终止或者续期",
                "its last day was " + standing.days() + " days ago, and nobody said that it ended or goes on");
            case ENDED -> ended(vendor, standing);
            case CLOSED -> new Said("已终止并了结", "ended and closed");
        };
        Said paper = vendor.paper().map(each -> VendorCertificate.said(each.said()))
            .map(each -> new Said("；受托方的证明：" + each.zh(), "; their paper: " + each.en())).orElse(new Said("", ""));
        return new Said(vendor.name() + "：" + purpose + "；" + data + "；" + state.zh() + paper.zh(),
            vendor.name() + ": " + purpose + "; " + data + "; " + state.en() + paper.en());
    }

    private static Said ended(Vendor vendor, Vendor.Standing standing) {
        Said missing = Said.joined(vendor.missing().stream().map(Vendor.Missing::said).toList(), "；", "; ");
        return new Said("终止 " + standing.days() + " 天，还没有了结" + (missing.zh().isEmpty() ? "" : "：" + missing.zh()),
            "ended " + standing.days() + " days ago and not closed"
                + (missing.en().isEmpty() ? "" : ": " + missing.en()));
    }
}
