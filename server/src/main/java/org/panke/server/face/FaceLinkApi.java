package org.panke.server.face;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor whom the kiosk knows by their face names the phone they used, and proves it. */
@RestController
final class FaceLinkApi {
    private final FaceLinks links;

    FaceLinkApi(FaceLinks links) {
        this.links = links;
    }

    record NamedPhone(@Nullable String phone) {
        @Override
        public String toString() {
            return "NamedPhone[hidden]";
        }
    }

    /** @param word goes with the code that was sent, if it was */
    record LinkBegun(String word, Instant expiresAt, Instant resendAt) {
    }

    record LinkCode(@Nullable String id, @Nullable String word, @Nullable String code) {
        @Override
        public String toString() {
            return "LinkCode[hidden]";
        }
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/face/links/{link}/codes")
    @ResponseStatus(HttpStatus.CREATED)
    LinkBegun sendLinkCode(@PathVariable String link, @RequestBody NamedPhone named, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        Loopback.require(request);
        OneTimeCodes.Sent sent = links.send(link, new ProjectId(kiosk.project()), kiosk.kiosk(),
            Given.phone(named.phone, "phone"));
        return new LinkBegun(sent.word(), sent.expiresAt(), sent.resendAt());
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/face/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmLink(@PathVariable String link, @RequestBody LinkCode given, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        Loopback.require(request);
        links.confirm(link, new ProjectId(kiosk.project()), kiosk.kiosk(), new EventId(Given.text(given.id, "id")),
            Given.text(given.word, "word"), Given.text(given.code, "code"));
    }
}
