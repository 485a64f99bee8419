package org.panke.server.deal;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.springframework.http.HttpStatus;
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

/** Deals: subscribed, signed, cancelled. Buyers are named by their phones, in the body. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}/deals")
final class DealsApi {
    static final Set<String> STATES =
        Set.of("WAITING", "PAYABLE", "NOTHING", "HELD", "APPROVED", "PAID", "CLAWED_BACK");
    private static final int LONGEST = 64;
    private static final int LONGEST_UNIT = 200;
    private static final int MOST_BUYERS = 10;
    /** A million million yuan: more than all flats of a city, and a commission of it is still a number. */
    private static final long MOST_FEN = 100_000_000_000_000L;

    /** Who decides, and who writes the contract down. */
    private static final Set<Permission> FULL = Set.of(Permission.PHONE_READ, Permission.DEAL_WRITE);

    private final Deals deals;
    private final DealFiles files;
    private final DealEvents events;

    DealsApi(Deals deals, DealFiles files, DealEvents events) {
        this.deals = deals;
        this.files = files;
        this.events = events;
    }

    record Wanted(@Nullable String id, @Nullable String contract, @Nullable String unit, @Nullable Long amountFen,
            @Nullable List<@Nullable String> buyers, @Nullable String payee) {
    }

    record Step(@Nullable String id) {
    }

    @GetMapping
    @Needs(Permission.DEAL_READ)
    Page<Deal> deals(@PathVariable String project, @RequestParam @Nullable String state,
            @RequestParam @Nullable String after, @RequestParam @Nullable String limit) {
        return deals.page(new ProjectId(project), Filters.one(state, "state", STATES), false,
            PageAsked.of(after, limit));
    }

    @GetMapping("/{contract}")
    @Needs(Permission.DEAL_READ)
    ResponseEntity<DealFile> deal(@PathVariable String project, @PathVariable String contract,
            @AuthenticationPrincipal Caller.Staff caller) {
        DealFile file = files.of(new ProjectId(project), contract, caller.name(),
            !Collections.disjoint(caller.permissions(), FULL)).orElseThrow(DealEvents::noDeal);
        return ResponseEntity.ok().eTag(Edits.tag(file.deal().version())).body(file);
    }

    @PostMapping
    @Needs(Permission.DEAL_WRITE)
    ResponseEntity<Deal> subscribe(@PathVariable String project,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        ContractId contract = new ContractId(
            Given.addressed(Filters.line(wanted.contract, "contract", LONGEST), "contract"));
        List<Phone> buyers = buyers(wanted.buyers);
        if (wanted.amountFen != null && (wanted.amountFen <= 0 || wanted.amountFen > MOST_FEN)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "应为大于零、不超过一万亿元的金额",
                "expected a sum above zero, and of a million million yuan at most", "amountFen");
        }
        String unit = Filters.text(wanted.unit) == null ? null : Filters.line(wanted.unit, "unit", LONGEST_UNIT);
        String asks = Filters.text(wanted.payee);
        ChannelId payee = asks == null ? null : new ChannelId(asks);
        String seen = ifMatch == null ? null : Edits.seen(ifMatch);
        Deal deal = events.record(new ProjectId(project), contract, seen, Filters.id(wanted.id), caller.name(),
            stamp -> new Event.Subscribed(stamp, contract, buyers, wanted.amountFen, unit, List.of(), payee));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Edits.tag(deal.version())).body(deal);
    }

    @PostMapping("/{contract}/signing")
    @Needs(Permission.DEAL_WRITE)
    ResponseEntity<Deal> sign(@PathVariable String project, @PathVariable String contract,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, @RequestBody Step step,
            @AuthenticationPrincipal Caller.Staff caller) {
        ContractId id = new ContractId(contract);
        return told(events.record(new ProjectId(project), id, Edits.seen(ifMatch), Filters.id(step.id), caller.name(),
            stamp -> new Event.Signed(stamp, id)));
    }

    @PostMapping("/{contract}/cancellation")
    @Needs(Permission.DEAL_WRITE)
    ResponseEntity<Deal> cancelDeal(@PathVariable String project, @PathVariable String contract,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, @RequestBody Step step,
            @AuthenticationPrincipal Caller.Staff caller) {
        ContractId id = new ContractId(contract);
        return told(events.record(new ProjectId(project), id, Edits.seen(ifMatch), Filters.id(step.id), caller.name(),
            stamp -> new Event.DealCancelled(stamp, id)));
    }

    static ResponseEntity<Deal> told(Deal deal) {
        return ResponseEntity.ok().eTag(Edits.tag(deal.version())).body(deal);
    }

    private static List<Phone> buyers(@Nullable List<@Nullable String> phones) {
        if (phones == null || phones.isEmpty() || phones.size() > MOST_BUYERS) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "需要一至十位买方的手机号",
                "expected the phones of one to ten buyers",
                "buyers");
        }
        return phones.stream().map(phone -> Filters.phone(phone, "buyers")).toList();
    }
}
