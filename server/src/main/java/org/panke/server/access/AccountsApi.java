package org.panke.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and changes accounts. Nobody makes or changes one that may do, or see, more than their own. */
@RestController
final class AccountsApi {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Accounts accounts;
    private final Known known;

    AccountsApi(Accounts accounts, Known known) {
        this.known = known;
        this.accounts = accounts;
    }

    record Shown(String account, String name, Role role, @Nullable String project, @Nullable String channel,
            @Nullable String agent, boolean active, long version) {
        static Shown of(Account account) {
            return new Shown(account.account(), account.name(), account.role(), account.project(), account.channel(),
                account.agent(), account.active(), account.version());
        }
    }

    record Listed(List<Shown> items, @Nullable String next) {
    }

    record Wanted(@Nullable String name, @Nullable Role role, @Nullable String project, @Nullable String channel,
            @Nullable String agent) {
    }

    /** @param password shown this once */
    record Made(Shown account, String password) {
    }

    record Change(@Nullable Role role, @Nullable String project, @Nullable Boolean active) {
    }

    @Needs(Permission.ACCOUNT_READ)
    @GetMapping("/api/v1/console/accounts")
    Listed accounts(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "" + USUAL) int limit,
            @AuthenticationPrincipal Caller.Staff caller) {
        if (limit < 1 || limit > MOST) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "应为 1 至 " + MOST, "expected 1 to " + MOST, "limit");
        }
        List<Account> found = accounts.list(caller.project(), after, limit + 1);
        List<Shown> items = found.stream().limit(limit).map(Shown::of).toList();
        return new Listed(items, found.size() > limit ? items.getLast().name() : null);
    }

    @Needs(Permission.ACCOUNT_WRITE)
    @PostMapping("/api/v1/console/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Made makeAccount(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller.Staff caller) {
        String name = Given.text(wanted.name, "name");
        Role role = within(wanted.role, wanted.project, caller);
        String channel = role.isOfChannel() ? Given.text(wanted.channel, "channel") : null;
        if (channel != null) {
            known.mustBeChannel(wanted.project, channel);
        }
        String agent = role == Role.AGENT ? Given.text(wanted.agent, "agent") : null;
        String password = accounts.make(new Accounts.Wanted(name, role, wanted.project, channel, agent));
        return new Made(Shown.of(accounts.named(name).orElseThrow()), password);
    }

    @Needs(Permission.ACCOUNT_READ)
    @GetMapping("/api/v1/console/accounts/{account}")
    ResponseEntity<Shown> account(@PathVariable String account, @AuthenticationPrincipal Caller.Staff caller) {
        return tagged(visible(account, caller));
    }

    @Needs(Permission.ACCOUNT_WRITE)
    @PutMapping("/api/v1/console/accounts/{account}")
    ResponseEntity<Shown> changeAccount(@PathVariable String account, @RequestBody Change change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller.Staff caller) {
        Account before = visible(account, caller);
        Edits.check(Edits.seen(seen), before.version());
        if (before.account().equals(caller.account())) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "OWN", "不能修改自己的账号", "nobody changes their own account", null);
        }
        within(before.role(), before.project(), caller);
        Role role = within(change.role == null ? before.role() : change.role, change.project, caller);
        if (role.isOfChannel() != before.role().isOfChannel() || role == Role.AGENT && before.agent() == null) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "渠道与案场的账号不能互换",
                "an account of a channel and one of the office cannot become each other",
                "role");
        }
        accounts.change(before, role, change.project, change.active == null || change.active);
        return tagged(visible(account, caller));
    }

    private static ResponseEntity<Shown> tagged(Account account) {
        return ResponseEntity.ok().eTag(Edits.tag(account.version())).body(Shown.of(account));
    }

    private Account visible(String account, Caller.Staff caller) {
        return accounts.find(account)
            .filter(each -> caller.project() == null || caller.project().equals(each.project()))
            .orElseThrow(
                () -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这个账号", "there is no such account", null));
    }

    /** Only the group makes somebody of the group; who has one project stays in it. */
    private Role within(@Nullable Role role, @Nullable String project, Caller.Staff caller) {
        if (role == null) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "需要角色", "a role is needed", "role");
        }
        if (role == Role.GROUP && caller.role() != Role.GROUP) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "ROLE", "只有集团可以设置集团账号",
                "only the group makes accounts of the group",
                "role");
        }
        if (caller.project() != null && !caller.project().equals(project)) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "ROLE", "只能设置本项目的账号", "only accounts of your own project",
                "project");
        }
        known.mustBeProject(project);
        if (project == null && (role.isOfOneProject() || !role.isOfChannel() && caller.role() != Role.GROUP)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "需要项目", "a project is needed", "project");
        }
        return role;
    }
}
