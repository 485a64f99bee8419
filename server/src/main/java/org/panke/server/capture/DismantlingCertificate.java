package org.panke.server.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.Certificates;
import org.panke.server.evidence.Sheet;
import org.panke.server.evidence.Sheet.Part;
import org.panke.server.platform.Said;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an office hands to whoever ordered it: what was destroyed, how much, when and by whose order, signed. */
public final class DismantlingCertificate {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Said TITLE = new Said("拆除证明", "Certificate of dismantling");

    private final Orders orders;
    private final Offices offices;
    private final Certificates certificates;

    public DismantlingCertificate(Orders orders, Offices offices, Certificates certificates) {
        this.orders = orders;
        this.offices = offices;
        this.certificates = certificates;
    }

    /** A file that {@code panke verify} accepts; empty where there is no such order. */
    public Optional<byte[]> of(ProjectId project, String event, Instant now) {
        return orders.dismantling(project, event).map(ordered -> {
            Office office = offices.of(project);
            List<FaceStores.Destroyed> destroyed = orders.destroyed(project, event);
            return certificates.of(project, "dismantling " + event, List.of(event),
                Map.of("certificate.json", json(office, ordered, destroyed).getBytes(UTF_8), "certificate.pdf",
                    sheet(office, ordered, destroyed).pdf()),
                now);
        });
    }

    private static String json(Office office, Orders.Ordered ordered, List<FaceStores.Destroyed> destroyed) {
        ObjectNode json = JSON.createObjectNode().put("project", office.project().value()).put("name", office.name())
            .put("event", ordered.event()).put("at", ordered.at().toString()).put("by", ordered.by())
            .put("order", ordered.grounds());
        ArrayNode all = json.putArray("destroyed");
        destroyed.forEach(each -> all.addObject().put("what", each.what().name()).put("number", each.number())
            .put("places", each.places()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static Sheet sheet(Office office, Orders.Ordered ordered, List<FaceStores.Destroyed> destroyed) {
        String when = office.whenThere(ordered.at());
        List<Part> parts = new ArrayList<>();
        parts.add(part("何时", "When", new Said(when, when)));
        parts.add(part("依据", "By whose order", new Said(ordered.grounds(), ordered.grounds())));
        parts.add(part("由谁执行", "Carried out by", by(ordered.by())));
        parts.add(part("停止了什么", "What was ended", new Said("在本项目采集和比对人脸：自该时起永久停止，不可恢复。",
            "Capturing and comparing faces in this project: from then on, for good; nothing undoes it.")));
        parts.add(new Part(new Said("销毁了什么", "What was destroyed"),
            destroyed.isEmpty()
                ? List.of(new Said("此命令来自另一数据库，这里没有销毁记录。",
                    "The order was brought here from another store; nothing was destroyed here."))
                : destroyed.stream().map(DismantlingCertificate::said).toList()));
        parts.add(part("没有改变什么", "What did not change", new Said("来访者仍可用手机号、二维码或者前台登记。",
            "Visitors check in by phone, by QR code or at the desk as before.")));
        return new Sheet(TITLE, office.name() + " (" + office.project() + ")", parts);
    }

    private static Said by(String by) {
        return by.equals(Dismantling.LAW)
            ? new Said("程序自动执行：当地的规定改为禁止", "By itself: the law of the place turned to a prohibition")
            : new Said(by, by);
    }

    private static Said said(FaceStores.Destroyed each) {
        return switch (each.what()) {
            case KEYS -> new Said("人脸密钥 " + each.number() + " 把（查看了本项目的全部 " + each.places() + " 把密钥）",
                each.number() + " keys of faces (all " + each.places() + " keys of the project were looked at)");
            case PASSES -> new Said("来访者手里的面容凭证 " + each.number() + " 张，再也打不开",
                each.number() + " passes in visitors' hands: nothing opens them any more");
            case TEMPLATES -> new Said(
                "人脸模板 " + each.number() + " 份（数据库里能存放模板的表有 " + each.places() + " 个）",
                each.number() + " face templates (the database has " + each.places() + " tables that could hold any)");
        };
    }

    private static Part part(String zh, String en, Said line) {
        return new Part(new Said(zh, en), List.of(line));
    }
}
