package org.panke.server.capture;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Offices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Download;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A regulator's order carried out in one project, and the switch for all of them. */
@RestController
final class CaptureApi {
    private final Orders orders;
    private final Dismantling dismantling;
    private final DismantlingCertificate certificate;
    private final KillSwitch killSwitch;
    private final Offices offices;
    private final InstantSource clock;

    CaptureApi(Orders orders, Dismantling dismantling, DismantlingCertificate certificate, KillSwitch killSwitch,
            Offices offices, InstantSource clock) {
        this.orders = orders;
        this.dismantling = dismantling;
        this.certificate = certificate;
        this.killSwitch = killSwitch;
        this.offices = offices;
        this.clock = clock;
    }

    /** @param destroyed of a dismantling; else null */
    record OrderLine(String event, Instant at, CaptureOrder outcome, String by, String grounds,
            @Nullable List<DestroyedLine> destroyed) {
    }

    record DestroyedLine(FaceStores.Kind what, long places, long number) {
    }

    record CaptureState(boolean isDismantled, boolean isHalted, List<OrderLine> orders) {
    }

    /** @param confirm the project's id, typed by whoever orders it: nothing undoes it */
    record WantedDismantling(@Nullable String id, @Nullable String order, @Nullable String confirm) {
    }

    record WantedTurn(@Nullable String grounds) {
    }

    record SwitchState(boolean isHalted, List<KillSwitch.Turn> turns) {
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/capture")
    CaptureState capture(@PathVariable String project) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        return new CaptureState(orders.dismantled(of).isPresent(), killSwitch.halted().isPresent(),
            orders.of(of).stream().map(each -> line(of, each)).toList());
    }

    @Needs(Permission.FACE_DISMANTLE)
    @PostMapping("/api/v1/console/projects/{project}/dismantlings")
    @ResponseStatus(HttpStatus.CREATED)
    CaptureState dismantle(@PathVariable String project, @RequestBody WantedDismantling wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        String id = Given.id(wanted.id);
        String order = Given.words(wanted.order, "order");
        if (!project.equals(wanted.confirm)) {
            throw Given.wrong("confirm", "请输入项目编号以确认：拆除不可恢复", "type the project's id: nothing undoes a dismantling");
        }
        dismantling.order(new ProjectId(project), id, caller.name(), order);
        return capture(project);
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/dismantlings/{event}/certificate")
    ResponseEntity<byte[]> dismantlingCertificate(@PathVariable String project, @PathVariable String event) {
        byte[] zip = certificate.of(new ProjectId(project), event, clock.instant()).orElseThrow(
            () -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这个拆除命令", "there is no such order", null));
        return Download.zip("dismantling.zip", zip);
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/kill-switch")
    SwitchState killSwitch() {
        return new SwitchState(killSwitch.halted().isPresent(), killSwitch.turns());
    }

    @Needs(Permission.FACE_HALT)
    @PostMapping("/api/v1/console/kill-switch/halt")
    SwitchState halt(@RequestBody WantedTurn wanted, @AuthenticationPrincipal Caller.Staff caller) {
        killSwitch.turn(CaptureOrder.HALTED, caller.name(), Given.words(wanted.grounds, "grounds"), clock.instant());
        return killSwitch();
    }

    @Needs(Permission.FACE_RESUME)
    @PostMapping("/api/v1/console/kill-switch/resume")
    SwitchState resume(@RequestBody WantedTurn wanted, @AuthenticationPrincipal Caller.Staff caller) {
        killSwitch.turn(CaptureOrder.RESUMED, caller.name(), Given.words(wanted.grounds, "grounds"), clock.instant());
        return killSwitch();
    }

    private OrderLine line(ProjectId project, Orders.Ordered each) {
        return new OrderLine(each.event(), each.at(), each.outcome(), each.by(), each.grounds(),
            each.outcome() == CaptureOrder.DISMANTLED
                ? orders.destroyed(project, each.event()).stream()
                    .map(one -> new DestroyedLine(one.what(), one.places(), one.number())).toList()
                : null);
    }
}
