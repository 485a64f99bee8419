package org.panke.server.checkin;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.consent.Consents;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.message.ProvedCheckIns;
import org.panke.server.platform.Filters;
import org.panke.server.rights.Request.Identified;
import org.panke.server.rights.Request.Way;
import org.panke.server.rights.Requests;
import org.panke.server.rights.Right;
import org.panke.server.rights.Withdrawing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor whose phone is proved takes back at the kiosk what they agreed to: as easy as it was given there. */
@RestController
final class KioskConsentApi {
    private final OneTimeCodes codes;
    private final Consents consents;
    private final Withdrawing withdrawing;
    private final InstantSource clock;

    KioskConsentApi(OneTimeCodes codes, Consents consents, Withdrawing withdrawing, InstantSource clock) {
        this.codes = codes;
        this.consents = consents;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    record Withdrawal(@Nullable String id, @Nullable String language) {
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/codes/{checkIn}/consent-withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAtKiosk(@PathVariable String checkIn, @RequestBody Withdrawal wanted,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        String id = Filters.id(wanted.id);
        String language = Filters.language(wanted.language);
        Phone phone = ProvedCheckIns.of(codes, project, checkIn).phone();
        withdrawing.withdraw(new Requests.Asked(project, id, Right.WITHDRAW, Way.KIOSK, kiosk.name(), Identified.CODE,
            consents.person(project, phone).orElse(null), null, clock.instant()), phone, language);
    }
}
