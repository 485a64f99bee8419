package org.panke.server.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the desk reads: the day, the visits, the registrations. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}")
final class VisitsApi {
    private static final Set<String> OUTCOMES = Set.of("NATURAL", "BROUGHT", "DISPUTED", "NOT_A_VISITOR");
    private static final Set<String> STATES =
        Set.of("REFUSED", "LIVE", "WON", "LOST", "EXPIRED", "WITHDRAWN", "DISPUTED");

    private final JdbcClient reader;
    private final Offices offices;
    private final HelpAsked help;
    private final Visits visits;
    private final Verdicts verdicts;
    private final Registrations registrations;
    private final InstantSource clock;

    VisitsApi(JdbcClient reader, Offices offices, HelpAsked help, Visits visits, Verdicts verdicts,
            Registrations registrations, InstantSource clock) {
        this.reader = reader;
        this.offices = offices;
        this.help = help;
        this.visits = visits;
        this.verdicts = verdicts;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Those who may bring visitors. */
    record Channels(List<Item> items) {
        record Item(String channel, String name, String kind, boolean suspended) {
        }
    }

    @GetMapping("/today")
    @Needs(Permission.VISIT_READ)
    Today today(@PathVariable String project) {
        return Today.of(offices.of(new ProjectId(project)), clock.instant(), help, reader);
    }

    @PostMapping("/help/{help}/done")
    @Needs(Permission.CHECK_IN_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void helpDone(@PathVariable String project, @PathVariable("help") String asked,
            @AuthenticationPrincipal Caller.Staff caller) {
        if (!help.done(new ProjectId(project), asked, caller.name(), clock.instant())) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "HELP", "没有这次求助", "nobody asked for that", null);
        }
    }

    @GetMapping("/visits")
    @Needs(Permission.VISIT_READ)
    Page<VisitRow> visits(@PathVariable String project, @RequestParam @Nullable String outcome,
            @RequestParam @Nullable String channel, @RequestParam @Nullable String from,
            @RequestParam @Nullable String to, @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit) {
        Visits.Wanted wanted = new Visits.Wanted(Filters.one(outcome, "outcome", OUTCOMES), Filters.text(channel),
            Filters.instant(from, "from"), Filters.instant(to, "to"));
        return visits.page(new ProjectId(project), wanted, PageAsked.of(after, limit));
    }

    @GetMapping("/visits/{visit}")
    @Needs(Permission.VISIT_READ)
    VerdictView visit(@PathVariable String project, @PathVariable String visit) {
        return verdicts.view(new ProjectId(project), visit).orElseThrow(
            () -> new ApiProblem(HttpStatus.NOT_FOUND, "VISIT", "没有这次到访", "there is no such visit", null));
    }

    @GetMapping("/registrations")
    @Needs(Permission.REGISTRATION_READ)
    Page<RegistrationRow> registrations(@PathVariable String project, @RequestParam @Nullable String state,
            @RequestParam @Nullable String channel, @RequestParam @Nullable String agent,
            @RequestParam @Nullable String after, @RequestParam @Nullable String limit) {
        return registrations.page(new ProjectId(project), Filters.one(state, "state", STATES), Filters.text(channel),
            Filters.text(agent), PageAsked.of(after, limit));
    }

    /** Whose names stand beside the visits, too. */
    @GetMapping("/channels")
    @Needs(Permission.VISIT_READ)
    Channels channels(@PathVariable String project) {
        Instant now = clock.instant();
        return new Channels(offices.of(new ProjectId(project)).rules().channels().values().stream()
            .sorted(Comparator.comparing(channel -> channel.id().value()))
            .map(channel -> new Channels.Item(channel.id().value(), channel.name(), channel.kind().name(),
                channel.isSuspendedAt(now)))
            .toList());
    }
}
