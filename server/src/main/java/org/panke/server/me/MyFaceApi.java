package org.panke.server.me;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.consent.record.Consent;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.face.FacePasses;
import org.panke.server.face.OwnEntry;
import org.panke.server.face.OwnPasses;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor sees which passes with their face there are, and ends one or all. No pass and no template is ever in an answer. */
@RestController
final class MyFaceApi {
    private final VisitorPhones phones;
    private final OwnPasses own;
    private final OwnEntry entry;

    MyFaceApi(VisitorPhones phones, OwnPasses own, OwnEntry entry) {
        this.phones = phones;
        this.own = own;
        this.entry = entry;
    }

    record MyFace(List<FacePasses.Shown> passes, Consent.State consent, MyEntry entry) {
    }

    /** @param until when the template of them that the office keeps is over; null where it keeps none */
    record MyEntry(@Nullable Instant until, Consent.State consent) {
    }

    record FaceWithdrawal(@Nullable String id, @Nullable String language) {
    }

    @Needs(Permission.ME_USE)
    @GetMapping("/api/v1/me/face")
    MyFace myFace(@AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        Phone phone = phones.of(project, visitor.session());
        return new MyFace(own.of(project, phone), own.consent(project, phone),
            new MyEntry(entry.until(project, phone).orElse(null), entry.consent(project, phone)));
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/face/passes/{pass}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMyPass(@PathVariable String pass, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        if (!own.end(project, phones.of(project, visitor.session()), pass)) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这张凭证，或者已经作废",
                "there is no such pass, or it was ended",
                null);
        }
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/face/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawMyFace(@RequestBody FaceWithdrawal wanted, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        own.withdraw(project, new EventId(Given.id(wanted.id)), phones.of(project, visitor.session()),
            Filters.language(wanted.language));
    }

    @Needs(Permission.ME_USE)
    @PostMapping("/api/v1/me/face/entry-withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawMyEntry(@RequestBody FaceWithdrawal wanted, @AuthenticationPrincipal Caller.Visitor visitor) {
        ProjectId project = new ProjectId(visitor.project());
        entry.withdraw(project, new EventId(Given.id(wanted.id)), phones.of(project, visitor.session()),
            Filters.language(wanted.language));
    }
}
