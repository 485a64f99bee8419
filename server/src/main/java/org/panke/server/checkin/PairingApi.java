package org.panke.server.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Audience;
import org.panke.server.access.Caller;
import org.panke.server.access.Cookies;
import org.panke.server.access.Needs;
import org.panke.server.access.Open;
import org.panke.server.access.Permission;
import org.panke.server.access.Sessions;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Notice;
import org.panke.server.notice.Notices;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pairs a device with a project, and tells it what it needs to ask a visitor. Of visitors it tells nothing. */
@RestController
final class PairingApi {
    private static final Allowance GUESSES = new Allowance("pairing from", 5, Duration.ofMinutes(1));

    private final Kiosks kiosks;
    private final Sessions sessions;
    private final Notices notices;
    private final Offices offices;
    private final Allowances allowances;
    private final InstantSource clock;
    private final boolean demo;

    PairingApi(Kiosks kiosks, Sessions sessions, Notices notices, Offices offices, Allowances allowances,
            InstantSource clock, @Value("${panke.demo:false}") boolean demo) {
        this.kiosks = kiosks;
        this.sessions = sessions;
        this.notices = notices;
        this.offices = offices;
        this.allowances = allowances;
        this.clock = clock;
        this.demo = demo;
    }

    record Pairing(@Nullable String code) {
    }

    record ChannelNamed(String channel, String name) {
    }

    /** @param notice null while none is published that tells all that the law asks: then no phone is taken here */
    record KioskSession(String project, String projectName, String kiosk, String csrf, Instant expiresAt,
            @Nullable Notice notice, List<ChannelNamed> channels, boolean surnameRequired, boolean demo) {
    }

    @Open("a device is not known before it is paired")
    @PostMapping("/api/v1/kiosk/pairing")
    ResponseEntity<KioskSession> pair(@RequestBody Pairing pairing, HttpServletRequest request) {
        String code = Given.text(pairing.code, "code");
        Kiosks.Found found = allowances.guess(() -> kiosks.pair(code), GUESSES.of(request.getRemoteAddr()))
            .orElseThrow(() -> new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "CODE_WRONG", "配对码不对，或者已经过期",
                "the pairing code is not right, or over", "code"));
        Sessions.Begun begun = sessions.ofKiosk(found.project(), found.kiosk(),
            Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
        return ResponseEntity.ok().headers(Cookies.given(Audience.KIOSK, begun, clock.instant(), request))
            .body(session(new ProjectId(found.project()), found.kiosk(), begun.csrf(), begun.endsAt()));
    }

    @Needs(Permission.KIOSK_USE)
    @GetMapping("/api/v1/kiosk/session")
    KioskSession kioskSession(@AuthenticationPrincipal Caller.Kiosk kiosk, HttpServletRequest request) {
        Sessions.Own own = Sessions.own(request);
        return session(new ProjectId(kiosk.project()), kiosk.kiosk(), own.csrf(), own.endsAt());
    }

    private KioskSession session(ProjectId project, String kiosk, String csrf, Instant endsAt) {
        var office = offices.of(project);
        List<ChannelNamed> channels = office.rules().channels().values().stream()
            .map(channel -> new ChannelNamed(channel.id().value(), channel.name())).toList();
        return new KioskSession(project.value(), office.name(), kiosks.nameOf(project, kiosk), csrf, endsAt,
            notices.whole(project).orElse(null), channels, office.general(Parameter.SURNAME_REQUIRED), demo);
    }
}
