package org.panke.server.deal;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due: approved by one named person, paid by another. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}/settlements")
final class SettlementsApi {
    private final Deals deals;
    private final DealEvents events;

    SettlementsApi(Deals deals, DealEvents events) {
        this.deals = deals;
        this.events = events;
    }

    @GetMapping
    @Needs(Permission.SETTLEMENT_READ)
    Page<Deal> settlements(@PathVariable String project, @RequestParam @Nullable String state,
            @RequestParam @Nullable String after, @RequestParam @Nullable String limit) {
        return deals.page(new ProjectId(project), Filters.one(state, "state", DealsApi.STATES), true,
            PageAsked.of(after, limit));
    }

    @PostMapping("/{contract}/approval")
    @Needs(Permission.SETTLEMENT_APPROVE)
    ResponseEntity<Deal> approve(@PathVariable String project, @PathVariable String contract,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DealsApi.Step step, @AuthenticationPrincipal Caller.Staff caller) {
        ContractId id = new ContractId(contract);
        return DealsApi.told(events.record(new ProjectId(project), id, Edits.seen(ifMatch), Filters.id(step.id()),
            caller.name(), stamp -> new Event.SettlementApproved(stamp, id)));
    }

    @PostMapping("/{contract}/payment")
    @Needs(Permission.SETTLEMENT_PAY)
    ResponseEntity<Deal> pay(@PathVariable String project, @PathVariable String contract,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DealsApi.Step step, @AuthenticationPrincipal Caller.Staff caller) {
        ContractId id = new ContractId(contract);
        return DealsApi.told(events.record(new ProjectId(project), id, Edits.seen(ifMatch), Filters.id(step.id()),
            caller.name(), stamp -> new Event.SettlementPaid(stamp, id)));
    }
}
