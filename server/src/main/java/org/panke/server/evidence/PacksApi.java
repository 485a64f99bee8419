package org.panke.server.evidence;

import java.util.SortedMap;
import org.panke.attribution.ProjectId;
import org.panke.formats.log.PackFile;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out evidence packs. A request that changes something: that it was taken is kept. */
@RestController
final class PacksApi {
    private final Packs packs;

    PacksApi(Packs packs) {
        this.packs = packs;
    }

    @Needs(Permission.EVIDENCE_TAKE)
    @PostMapping("/api/v1/console/projects/{project}/cases/{case}/evidence")
    ResponseEntity<byte[]> caseEvidence(@PathVariable String project, @PathVariable("case") String id,
            @AuthenticationPrincipal Caller.Staff caller) {
        return zip(packs.ofCase(new ProjectId(project), id, caller.name()));
    }

    @Needs(Permission.EVIDENCE_TAKE)
    @PostMapping("/api/v1/console/projects/{project}/deals/{contract}/evidence")
    ResponseEntity<byte[]> contractEvidence(@PathVariable String project, @PathVariable String contract,
            @AuthenticationPrincipal Caller.Staff caller) {
        return zip(packs.ofContract(new ProjectId(project), contract, caller.name()));
    }

    private static ResponseEntity<byte[]> zip(SortedMap<String, byte[]> files) {
        return Download.zip("evidence.zip", PackFile.bytes(files));
    }
}
