package org.panke.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever brings a key: {@code Authorization: Bearer panke_…}. Who brings none, or a wrong one, is nobody. */
final class KeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;

    KeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        Optional<Caller> caller = header != null && header.startsWith(BEARER)
            ? keys.caller(header.substring(BEARER.length()).strip())
            : Optional.empty();
        caller.ifPresent(KeyFilter::letIn);
        chain.doFilter(request, response);
    }

    private static void letIn(Caller caller) {
        List<SimpleGrantedAuthority> scopes =
            caller.scopes().stream().map(scope -> new SimpleGrantedAuthority(scope.authority())).toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, scopes));
        SecurityContextHolder.setContext(context);
    }
}
