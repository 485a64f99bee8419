package org.panke.server.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The console's side of the kiosks. */
@RestController
final class KiosksApi {
    private final Kiosks kiosks;

    KiosksApi(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    record Listed(List<Kiosks.Shown> items) {
    }

    record Wanted(@Nullable String name) {
    }

    @Needs(Permission.KIOSK_READ)
    @GetMapping("/api/v1/console/projects/{project}/kiosks")
    Listed kiosks(@PathVariable String project) {
        return new Listed(kiosks.list(new ProjectId(project)));
    }

    @Needs(Permission.KIOSK_WRITE)
    @PostMapping("/api/v1/console/projects/{project}/kiosks")
    @ResponseStatus(HttpStatus.CREATED)
    Kiosks.Waiting makeKiosk(@PathVariable String project, @RequestBody Wanted wanted) {
        return kiosks.make(new ProjectId(project), Given.text(wanted.name, "name"));
    }

    @Needs(Permission.KIOSK_WRITE)
    @DeleteMapping("/api/v1/console/projects/{project}/kiosks/{kiosk}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endKiosk(@PathVariable String project, @PathVariable String kiosk) {
        if (!kiosks.end(new ProjectId(project), kiosk)) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这台自助机", "there is no such kiosk", null);
        }
    }
}
