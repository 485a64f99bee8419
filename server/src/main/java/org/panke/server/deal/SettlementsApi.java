package org.panke.server.deal;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due: approved by one named person, paid by another. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}/settlements")
final class SettlementsApi {
    private final Deals deals;

    SettlementsApi(Deals deals) {
        this.deals = deals;
    }

    @GetMapping
    @Needs(Permission.SETTLEMENT_READ)
    Page<Deal> settlements(@PathVariable String project, @RequestParam @Nullable String state,
            @RequestParam @Nullable String after, @RequestParam @Nullable String limit,
            @AuthenticationPrincipal Caller.Staff caller) {
        caller.needs(project);
        return deals.page(new ProjectId(project), Filters.one(state, "state", DealsApi.STATES), true,
            PageAsked.of(after, limit));
    }
}
