package org.panke.server.vendor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Download;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The register of vendors in the console: what was agreed, and what is still with whoever has left. */
@RestController
final class VendorsApi {
    private final Vendors vendors;
    private final Leaving leaving;
    private final VendorCertificate certificate;
    private final Offices offices;
    private final InstantSource clock;

    VendorsApi(Vendors vendors, Leaving leaving, VendorCertificate certificate, Offices offices,
            InstantSource clock) {
        this.vendors = vendors;
        this.leaving = leaving;
        this.certificate = certificate;
        this.offices = offices;
        this.clock = clock;
    }

    /** @param asked what the law has an office agree with each of them */
    record VendorFiles(List<Asked> asked, List<VendorFile> items) {
    }

    /** @param articles which law asks for it */
    record Asked(Term term, Said title, Said articles) {
    }

    record VendorWanted(@Nullable String id, @Nullable String name, @Nullable Map<Term, String> terms,
            @Nullable LocalDate until, @Nullable String host) {
    }

    /**
     * @param day on which it ended, or that the vendor's paper bears
     * @param keys the name of the keys to revoke
     */
    record VendorStepWanted(@Nullable String id, Step.@Nullable Kind kind, @Nullable Map<Term, String> terms,
            @Nullable LocalDate until, @Nullable String host, @Nullable LocalDate day, @Nullable String reasons,
            @Nullable String keys, Step.@Nullable Way way, @Nullable String signer, @Nullable String sha256) {
    }

    @Needs(Permission.VENDOR_READ)
    @GetMapping("/api/v1/console/projects/{project}/vendors")
    VendorFiles vendors(@PathVariable String project) {
        Office office = offices.of(new ProjectId(project));
        return new VendorFiles(
            Stream.of(Term.values()).map(each -> new Asked(each, each.title(), each.articles())).toList(),
            vendors.of(office.project()).stream().map(each -> file(office, each)).toList());
    }

    @Needs(Permission.VENDOR_WRITE)
    @PostMapping("/api/v1/console/projects/{project}/vendors")
    ResponseEntity<VendorFile> openVendor(@PathVariable String project, @RequestBody VendorWanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        String id = Given.id(wanted.id);
        Office office = offices.of(new ProjectId(project));
        String name = Given.phoneless(Given.text(wanted.name, "name"), "name");
        Step.Opened first = new Step.Opened(name, Terms.of(wanted.terms, wanted.until, wanted.host));
        vendors.open(office.project(), id, first, caller.name(), clock.instant());
        return answer(HttpStatus.CREATED, office, id);
    }

    @Needs(Permission.VENDOR_READ)
    @GetMapping("/api/v1/console/projects/{project}/vendors/{vendor}")
    ResponseEntity<VendorFile> vendor(@PathVariable String project, @PathVariable String vendor) {
        return answer(HttpStatus.OK, offices.of(new ProjectId(project)), vendor);
    }

    @Needs(Permission.VENDOR_WRITE)
    @PostMapping("/api/v1/console/projects/{project}/vendors/{vendor}/steps")
    ResponseEntity<VendorFile> addVendorStep(@PathVariable String project, @PathVariable String vendor,
            @RequestBody VendorStepWanted wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller.Staff caller) {
        Office office = offices.of(new ProjectId(project));
        ProjectId of = office.project();
        found(of, vendor);
        String id = Given.id(wanted.id);
        String seen = Edits.seen(ifMatch);
        Instant now = clock.instant();
        Step.Kind kind = wanted.kind;
        if (kind == null) {
            throw Given.wrong("kind", "应写明做了什么", "expected what was done");
        }
        switch (kind) {
            case CUT -> leaving.cut(of, vendor, id, seen, Given.phoneless(Given.text(wanted.keys, "keys"), "keys"),
                caller.name(), now);
            case CLOSED -> leaving.close(of, vendor, id, seen, caller.name(), now);
            default -> vendors.add(of, vendor, id, seen, before -> step(kind, before, wanted, today(office, now)),
                caller.name(), now);
        }
        return answer(HttpStatus.CREATED, office, vendor);
    }

    @Needs(Permission.VENDOR_READ)
    @GetMapping("/api/v1/console/projects/{project}/vendors/{vendor}/certificate")
    ResponseEntity<byte[]> vendorCertificate(@PathVariable String project, @PathVariable String vendor) {
        Office office = offices.of(new ProjectId(project));
        byte[] zip = certificate.of(office, found(office.project(), vendor), clock.instant())
            .orElseThrow(() -> Allowed.conflict("OPEN", "还没有了结，没有证明", "it is not closed; there is no certificate yet"));
        return Download.zip("vendor.zip", zip);
    }

    private static Step step(Step.Kind kind, Vendor before, VendorStepWanted wanted, LocalDate today) {
        return switch (kind) {
            case AMENDED -> Allowed.amended(before, Terms.of(wanted.terms, wanted.until, wanted.host));
            case ENDED -> Allowed.ended(before, wanted.day, wanted.reasons, today);
            case RETURNED ->
                Allowed.returned(before, wanted.way, wanted.day, wanted.signer, wanted.sha256, today);
            case CUT, CLOSED -> throw new IllegalStateException("not a step that stands alone: " + kind);
        };
    }

    private ResponseEntity<VendorFile> answer(HttpStatus status, Office office, String id) {
        Vendor vendor = found(office.project(), id);
        return ResponseEntity.status(status).eTag(Edits.tag(vendor.version())).body(file(office, vendor));
    }

    private Vendor found(ProjectId project, String id) {
        return vendors.find(project, id).orElseThrow(
            () -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有登记过这个受托方", "there is no such vendor", null));
    }

    private VendorFile file(Office office, Vendor vendor) {
        return VendorFile.of(vendor, today(office, clock.instant()), leaving.opening(office.project()),
            leaving.isSentTo(vendor));
    }

    private static LocalDate today(Office office, Instant now) {
        return LocalDate.ofInstant(now, office.rules().zone());
    }
}
