package org.panke.server.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.consent.Purpose;
import org.panke.consent.notice.Draft;
import org.panke.consent.packs.InForce;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The console's side of the notice: what the project says of itself, and what the law of its place still asks. */
@RestController
final class SiteApi {
    private final Sites sites;
    private final Notices notices;
    private final LawWatch watch;
    private final Offices offices;
    private final InstantSource clock;

    SiteApi(Sites sites, Notices notices, LawWatch watch, Offices offices, InstantSource clock) {
        this.sites = sites;
        this.notices = notices;
        this.watch = watch;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param version 0 where nothing was said yet
     * @param packs what the law of the place is taken from
     * @param isReviewed whether a named reviewer signed all of these
     * @param asked what a notice must tell and cannot, for nobody has said it
     */
    record Shown(long version, @Nullable Instant since, @Nullable String by, Site site, List<String> packs,
            boolean isKnown, boolean isReviewed, List<Asked> asked) {
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/site")
    Shown site(@PathVariable String project) {
        Office office = offices.of(new ProjectId(project));
        Instant now = clock.instant();
        Optional<Sites.Published> newest = sites.newest(office.project());
        Site site = newest.map(Sites.Published::site).orElse(Site.NOTHING);
        InForce law = sites.law(office, site, now);
        List<Asked> asked = sites.draft(office.project(), Purpose.VISIT, site, now) instanceof Draft.Blocked blocked
            ? blocked.untold().stream().map(Asked::of).toList()
            : List.of();
        return new Shown(newest.map(Sites.Published::version).orElse(0L),
            newest.map(Sites.Published::since).orElse(null), newest.map(Sites.Published::by).orElse(null), site,
            law.packs().stream().map(Object::toString).toList(), law.isKnown(), law.isReviewed(), asked);
    }

    @Needs(Permission.SITE_WRITE)
    @PutMapping("/api/v1/console/projects/{project}/site")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publishSite(@PathVariable String project, @RequestBody Site site,
            @AuthenticationPrincipal Caller.Staff caller) {
        Office office = offices.of(new ProjectId(project));
        Instant now = clock.instant();
        watch.look(office.project(), now);
        sites.publish(office.project(), site, caller.name(), now);
        // in force from now on, and not from when somebody looks
        notices.inForce(office.project());
        watch.look(office.project(), now);
    }
}
