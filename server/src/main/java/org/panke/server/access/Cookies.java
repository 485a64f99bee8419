package org.panke.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** A session's cookie: for its own door alone, out of reach of any script, and never sent along from another site. */
public final class Cookies {
    private Cookies() {
    }

    /** The header that gives a browser its session. */
    public static HttpHeaders given(Audience audience, Sessions.Begun session, Instant now,
            HttpServletRequest request) {
        return header(cookie(audience, session.token()).secure(request.isSecure())
            .maxAge(Duration.between(now, session.endsAt())));
    }

    /** An answer that takes it away. */
    public static ResponseEntity<Void> gone(Audience audience) {
        return ResponseEntity.noContent().headers(none(audience)).build();
    }

    /** The header that takes it away. */
    public static HttpHeaders none(Audience audience) {
        return header(cookie(audience, "").maxAge(Duration.ZERO));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(Audience audience, String value) {
        return ResponseCookie.from(audience.cookie, value).httpOnly(true).sameSite("Strict").path(audience.path);
    }

    private static HttpHeaders header(ResponseCookie.ResponseCookieBuilder cookie) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.SET_COOKIE, cookie.build().toString());
        return headers;
    }
}
