package org.panke.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Columns;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who is logged in is told of themselves. */
final class LoggedIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final boolean demo;

    /** @param demo whether all of this is a demonstration, which pages say */
    LoggedIn(Accounts accounts, Sessions sessions, JdbcClient reader, InstantSource clock, boolean demo) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.reader = reader;
        this.clock = clock;
        this.demo = demo;
    }

    record Session(String name, Role role, @Nullable String project, List<Project> projects, @Nullable String channel,
            List<String> permissions, String csrf, Instant expiresAt, boolean mustChangePassword, boolean demo) {
    }

    record Project(String project, String name) {
    }

    /** @param agent the browser */
    record OwnSession(String id, Instant startedAt, Instant lastSeenAt, String agent, boolean current) {
    }

    ResponseEntity<Session> begin(HttpStatus status, Audience audience, Account account, HttpServletRequest request) {
        Sessions.Begun begun = sessions.ofAccount(audience, account.account(), account.project(),
            Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
        return ResponseEntity.status(status).headers(Cookies.given(audience, begun, clock.instant(), request))
            .body(session(account, begun.csrf(), begun.endsAt()));
    }

    Session session(String account, HttpServletRequest request) {
        Sessions.Own own = Sessions.own(request);
        return session(accounts.find(account).orElseThrow(), own.csrf(), own.endsAt());
    }

    private Session session(Account account, String csrf, Instant endsAt) {
        return new Session(account.name(), account.role(), account.project(), projects(account.project()),
            account.channel(), account.permissions().stream().map(Permission::code).sorted().toList(), csrf, endsAt,
            account.mustChangePassword(), demo);
    }

    private List<Project> projects(@Nullable String only) {
        return reader
            .sql("""
                    SELECT project_id, name FROM project
                    WHERE CAST(:only AS TEXT) IS NULL OR project_id = :only ORDER BY project_id""")
            .param("only", only)
            .query(Columns.read(row -> new Project(row.text("project_id"), row.text("name")))).list();
    }

    List<OwnSession> sessions(String account, String current) {
        return sessions.ofAccount(account).stream()
            .map(each -> new OwnSession(each.session(), Instant.ofEpochMilli(each.startedAt()),
                Instant.ofEpochMilli(each.seenAt()), each.browser(), each.session().equals(current)))
            .toList();
    }
}
