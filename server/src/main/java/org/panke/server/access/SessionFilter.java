package org.panke.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.panke.server.platform.Secrets;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls: a system by its key ({@code Authorization: Bearer panke_…}), everybody else by the cookie of the
 * door they come through. Who brings nothing, or something wrong, is nobody. A request that changes something must bring
 * the session's own word too, which no other site can know.
 */
final class SessionFilter extends OncePerRequestFilter {
    /** Where the session's row lies while its request is answered. */
    static final String SESSION = "org.panke.session";
    static final String CSRF = "X-CSRF-Token";
    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Refused refused;

    SessionFilter(ApiKeys keys, Sessions sessions, Accounts accounts, Refused refused) {
        this.keys = keys;
        this.sessions = sessions;
        this.accounts = accounts;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Audience> audience = Audience.ofPath(request.getRequestURI());
        if (audience.isEmpty()) {
            system(request).ifPresent(SessionFilter::letIn);
        } else {
            Optional<Sessions.Row> session = token(request, audience.get()).flatMap(sessions::find)
                .filter(each -> each.audience() == audience.get());
            Optional<Caller> caller = session.flatMap(this::caller);
            if (caller.isPresent() && !READING.contains(request.getMethod())
                && !Secrets.equal(session.get().csrf(), Objects.requireNonNullElse(request.getHeader(CSRF), ""))) {
                refused.csrf(request, response);
                return;
            }
            session.ifPresent(each -> request.setAttribute(SESSION, each));
            caller.ifPresent(SessionFilter::letIn);
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller.Machine> system(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER)
            ? keys.caller(header.substring(BEARER.length()).strip())
            : Optional.empty();
    }

    private static Optional<String> token(HttpServletRequest request, Audience audience) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(audience.cookie)).map(Cookie::getValue).findFirst();
    }

    private Optional<Caller> caller(Sessions.Row row) {
        return switch (row.audience()) {
            case CONSOLE, BROKER -> Optional.ofNullable(row.account()).flatMap(accounts::find)
                .filter(Account::active).flatMap(account -> account.caller(row.session()));
            case KIOSK -> row.project() == null || row.subject() == null ? Optional.empty()
                : Optional.of(new Caller.Kiosk(row.subject(), row.project(), row.session()));
            case ME -> row.project() == null || row.subject() == null ? Optional.empty()
                : Optional.of(new Caller.Visitor(row.project(), Integer.parseInt(row.subject()), row.session()));
        };
    }

    private static void letIn(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
