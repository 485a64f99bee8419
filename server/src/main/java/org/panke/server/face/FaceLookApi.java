package org.panke.server.face;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.gallery.Sameness;
import org.panke.gallery.Template;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.Given;
import org.panke.vault.face.Pass;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what one look gave, from this box alone and once for each token. Nothing that arrives here is kept, printed or sent on:
 * it becomes a sealed pass, or one word of three.
 */
@RestController
final class FaceLookApi {
    private final FaceVisitors visitors;
    private final FaceAnswers answers;
    private final FaceTokens tokens;
    private final FaceLooks looks;
    private final Calibrated calibrated;
    private final InstantSource clock;

    FaceLookApi(FaceVisitors visitors, FaceAnswers answers, FaceTokens tokens, FaceLooks looks, Calibrated calibrated,
            InstantSource clock) {
        this.visitors = visitors;
        this.answers = answers;
        this.tokens = tokens;
        this.looks = looks;
        this.calibrated = calibrated;
        this.clock = clock;
    }

    /** @param descriptor base 64 of the little-endian float32 numbers that the model gave */
    record Look(@Nullable String token, @Nullable String model, @Nullable String descriptor) {
        @Override
        public String toString() {
            return "Look[hidden]";
        }
    }

    /** @param pass the text of its QR code */
    record LookWithPass(@Nullable String token, @Nullable String model, @Nullable String descriptor,
            @Nullable String pass) {
        @Override
        public String toString() {
            return "LookWithPass[hidden]";
        }
    }

    /** @param pass the text of its QR code: it is shown this once, and nowhere kept */
    record PassGiven(String pass, Instant until) {
        @Override
        public String toString() {
            return "PassGiven[hidden]";
        }
    }

    record Compared(Sameness result) {
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/face/passes")
    @ResponseStatus(HttpStatus.CREATED)
    PassGiven givePass(@RequestBody Look look, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        Loopback.require(request);
        FaceLooks.Visitor visitor = visitor(kiosk, look.token);
        Encoder encoder = encoder();
        try (Template template = Descriptor.of(encoder, look.model, look.descriptor)) {
            FaceLooks.Given given = looks.give(visitor, encoder, template);
            return new PassGiven(given.pass().text(), given.until());
        }
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/face/comparisons")
    Compared compareFace(@RequestBody LookWithPass look, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        Loopback.require(request);
        FaceLooks.Visitor visitor = visitor(kiosk, look.token);
        Pass pass = new Pass(Given.document(look.pass, "pass"));
        Encoder encoder = encoder();
        try (Template template = Descriptor.of(encoder, look.model, look.descriptor)) {
            return new Compared(looks.compare(visitor, encoder, template, pass));
        }
    }

    /** Whatever comes of it, the token is used. */
    private FaceLooks.Visitor visitor(Caller.Kiosk kiosk, @Nullable String token) {
        FaceTokens.Held held = tokens
            .take(Given.text(token, "token"), FaceActs.WITH_PASS, kiosk.project(), kiosk.kiosk(), clock.instant())
            .orElseThrow(FaceProblems::over);
        FaceAnswers.Asked asked = visitors.of(kiosk, held.checkIn());
        List<Long> numbers = answers.numbers(asked);
        if (numbers.isEmpty()) {
            throw FaceProblems.over();
        }
        return new FaceLooks.Visitor(asked.project(), kiosk.name(), asked.phone(), numbers, held.consent());
    }

    private Encoder encoder() {
        return calibrated.encoder().orElseThrow(FaceProblems::shut);
    }
}
