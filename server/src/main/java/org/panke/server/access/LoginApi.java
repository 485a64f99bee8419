package org.panke.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.panke.server.platform.Secrets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out of the console and the broker page, and what somebody may do with their own sessions. */
@RestController
final class LoginApi {
    private final Accounts accounts;
    private final Sessions sessions;
    private final LoggedIn loggedIn;
    private final SetupSecret secret;

    LoginApi(Accounts accounts, Sessions sessions, LoggedIn loggedIn, SetupSecret secret) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.loggedIn = loggedIn;
        this.secret = secret;
    }

    record FirstAccount(@Nullable String secret, @Nullable String name, @Nullable String password) {
    }

    record Login(@Nullable String name, @Nullable String password) {
    }

    record NewPassword(@Nullable String old, @Nullable @JsonProperty("new") String fresh) {
    }

    record OwnSessions(List<LoggedIn.OwnSession> items) {
    }

    @Open("there is nobody yet; the setup secret is asked for")
    @PostMapping("/api/v1/console/setup")
    synchronized ResponseEntity<LoggedIn.Session> setUpConsole(@RequestBody FirstAccount first,
            HttpServletRequest request) {
        if (first.secret == null || !Secrets.equal(first.secret, secret.value()) || !accounts.isEmpty()) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "SETUP", "初始密钥不对，或者已经用过",
                "the setup secret is not right, or was used before", "secret");
        }
        String name = Given.text(first.name, "name");
        String password = Given.text(first.password, "password");
        accounts.make(new Accounts.Wanted(name, Role.GROUP, null, null, null), password, false);
        return loggedIn.begin(HttpStatus.CREATED, Audience.CONSOLE, accounts.named(name).orElseThrow(), request);
    }

    @Open("who logs in is not known yet")
    @PostMapping("/api/v1/console/login")
    ResponseEntity<LoggedIn.Session> logIn(@RequestBody Login login, HttpServletRequest request) {
        return logIn(Audience.CONSOLE, login, request);
    }

    @Open("who logs in is not known yet")
    @PostMapping("/api/v1/broker/login")
    ResponseEntity<LoggedIn.Session> logInAsBroker(@RequestBody Login login, HttpServletRequest request) {
        return logIn(Audience.BROKER, login, request);
    }

    private ResponseEntity<LoggedIn.Session> logIn(Audience audience, Login login, HttpServletRequest request) {
        Account account = accounts.logIn(Given.text(login.name, "name"), Given.text(login.password, "password"),
            audience == Audience.BROKER, request.getRemoteAddr());
        return loggedIn.begin(HttpStatus.OK, audience, account, request);
    }

    @Needs(Permission.CONSOLE_USE)
    @GetMapping("/api/v1/console/session")
    LoggedIn.Session session(@AuthenticationPrincipal Caller.Staff caller, HttpServletRequest request) {
        return loggedIn.session(caller.account(), request);
    }

    @Needs(Permission.BROKER_USE)
    @GetMapping("/api/v1/broker/session")
    LoggedIn.Session brokerSession(@AuthenticationPrincipal Caller.Agent caller, HttpServletRequest request) {
        return loggedIn.session(caller.account(), request);
    }

    @Needs(Permission.CONSOLE_USE)
    @PostMapping("/api/v1/console/logout")
    ResponseEntity<Void> logOut(@AuthenticationPrincipal Caller.Staff caller) {
        sessions.end(caller.session());
        return Cookies.gone(Audience.CONSOLE);
    }

    @Needs(Permission.BROKER_USE)
    @PostMapping("/api/v1/broker/logout")
    ResponseEntity<Void> logOutAsBroker(@AuthenticationPrincipal Caller.Agent caller) {
        sessions.end(caller.session());
        return Cookies.gone(Audience.BROKER);
    }

    @Needs(Permission.CONSOLE_USE)
    @PostMapping("/api/v1/console/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody NewPassword wanted, @AuthenticationPrincipal Caller.Staff caller,
            HttpServletRequest request) {
        change(wanted, caller.account(), caller.session(), request);
    }

    @Needs(Permission.BROKER_USE)
    @PostMapping("/api/v1/broker/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeBrokerPassword(@RequestBody NewPassword wanted, @AuthenticationPrincipal Caller.Agent caller,
            HttpServletRequest request) {
        change(wanted, caller.account(), caller.session(), request);
    }

    private void change(NewPassword wanted, String account, String session, HttpServletRequest request) {
        accounts.changePassword(account, Given.text(wanted.old, "old"), Given.text(wanted.fresh, "new"), session,
            request.getRemoteAddr());
    }

    @Needs(Permission.CONSOLE_USE)
    @GetMapping("/api/v1/console/sessions")
    OwnSessions mySessions(@AuthenticationPrincipal Caller.Staff caller) {
        return new OwnSessions(loggedIn.sessions(caller.account(), caller.session()));
    }

    @Needs(Permission.CONSOLE_USE)
    @DeleteMapping("/api/v1/console/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable String id, @AuthenticationPrincipal Caller.Staff caller) {
        if (!sessions.end(caller.account(), id)) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这个会话", "there is no such session", null);
        }
    }
}
