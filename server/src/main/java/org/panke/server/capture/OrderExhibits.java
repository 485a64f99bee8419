package org.panke.server.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows an inspector what was ordered about faces, and the certificates of it. */
@Component
@Order(7)
final class OrderExhibits implements Exhibiting {
    private final Orders orders;
    private final KillSwitch killSwitch;
    private final DismantlingCertificate certificate;
    private final Offices offices;

    OrderExhibits(Orders orders, KillSwitch killSwitch, DismantlingCertificate certificate, Offices offices) {
        this.orders = orders;
        this.killSwitch = killSwitch;
        this.certificate = certificate;
        this.offices = offices;
    }

    @Override
    public List<Exhibit> exhibits(ProjectId project, Instant now) {
        Office office = offices.of(project);
        List<Said> lines = new ArrayList<>();
        List<String> events = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        lines.add(killSwitch.halted().isPresent()
            ? new Said("集团总开关：已停用", "The group's switch: off everywhere")
            : new Said("集团总开关：没有停用", "The group's switch: not pulled"));
        for (Orders.Ordered each : orders.of(project)) {
            String when = office.when(each.at());
            lines.add(new Said(when + " " + said(each.outcome()).zh() + "，" + each.by() + "：" + each.grounds(),
                when + " " + said(each.outcome()).en() + ", " + each.by() + ": " + each.grounds()));
            events.add(each.event());
            if (each.outcome() == CaptureOrder.DISMANTLED) {
                certificate.of(project, each.event(), now)
                    .ifPresent(zip -> files.put("certificates/" + (files.size() + 1) + ".zip", zip));
            }
        }
        return List.of(new Exhibit(new Said("人脸与拆除", "Faces, and orders about them"), lines, events, files));
    }

    private static Said said(CaptureOrder outcome) {
        return switch (outcome) {
            case DISMANTLED -> new Said("拆除", "dismantled");
            case HALTED -> new Said("停用", "halted");
            case RESUMED -> new Said("恢复", "resumed");
        };
    }
}
