package org.panke.server.face;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Comparison;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.notice.FaceNotices;
import org.panke.server.notice.Notice;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Given;
import org.panke.server.platform.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether a visitor at the kiosk may be offered a pass, and what they answer: their own yes makes the only token there is. */
@RestController
final class FaceOfferApi {
    static final int OF_AGE = 18;
    /** For as long as a check-in may take: more looks than a patient visitor needs, and few to learn anything from. */
    private static final Allowance LOOKS = new Allowance("face of", 10, Duration.ofMinutes(15));
    static final Set<String> ANSWERS = Set.of(Answer.GIVEN.name(), Answer.REFUSED.name());

    private final FaceGate gate;
    private final FaceVisitors visitors;
    private final FaceAnswers answers;
    private final OwnPasses own;
    private final FaceTokens tokens;
    private final FacePasses passes;
    private final FaceGallery gallery;
    private final FaceNotices notices;
    private final Calibrated calibrated;
    private final Allowances allowances;
    private final InstantSource clock;
    private final boolean demo;

    FaceOfferApi(FaceGate gate, FaceVisitors visitors, FaceAnswers answers, OwnPasses own, FaceTokens tokens,
            FacePasses passes,
            FaceGallery gallery, FaceNotices notices, Calibrated calibrated, Allowances allowances, InstantSource clock,
            @Value("${panke.demo:false}") boolean demo) {
        this.gate = gate;
        this.visitors = visitors;
        this.answers = answers;
        this.own = own;
        this.tokens = tokens;
        this.passes = passes;
        this.gallery = gallery;
        this.notices = notices;
        this.calibrated = calibrated;
        this.allowances = allowances;
        this.clock = clock;
        this.demo = demo;
    }

    /** @param many whether anybody may be compared with whoever was entered */
    record FaceMode(FaceGate.Mode mode, boolean many) {
    }

    /**
     * What the page may do for this visitor.
     *
     * @param mayAsk false where they refused lately: then it says nothing of faces
     * @param hasPass whether they have one that is good
     * @param many whether they may be asked to be entered, which has an offer of its own
     */
    record FaceOffer(FaceGate.Mode mode, boolean mayAsk, boolean hasPass, boolean many, int minimumAge, boolean demo,
            @Nullable Model model, @Nullable FaceNotice notice) {
        static FaceOffer off(boolean many) {
            return new FaceOffer(FaceGate.Mode.OFF, false, false, many, OF_AGE, false, null, null);
        }
    }

    record Model(String id, int dimension) {
    }

    record FaceNotice(String hash, List<Part> zh, List<Part> en) {
        static FaceNotice of(Notice notice) {
            return new FaceNotice(notice.hash(), parts(notice.zh()), parts(notice.en()));
        }

        private static List<Part> parts(Notice.Document document) {
            return document.paragraphs().stream().map(each -> new Part(each.heading(), List.of(each.text()))).toList();
        }
    }

    record Part(String title, List<String> lines) {
    }

    /** @param answer GIVEN or REFUSED */
    record FaceSaid(@Nullable String id, @Nullable String answer, @Nullable String notice, @Nullable String language,
            @Nullable Boolean ofAge) {
    }

    /** @param token null where they said no */
    record FaceAnswered(@Nullable String token, @Nullable Instant expiresAt) {
    }

    @Needs(Permission.KIOSK_USE)
    @GetMapping("/api/v1/kiosk/face")
    FaceMode faceMode(HttpServletRequest request, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        ProjectId project = new ProjectId(kiosk.project());
        return Loopback.isHere(request)
            ? new FaceMode(gate.mode(project), gate.isOpen(project, Comparison.ONE_TO_MANY, clock.instant()))
            : new FaceMode(FaceGate.Mode.OFF, false);
    }

    @Needs(Permission.KIOSK_USE)
    @GetMapping("/api/v1/kiosk/codes/{checkIn}/face")
    FaceOffer faceOffer(@PathVariable String checkIn, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        FaceAnswers.Asked asked = visitors.of(kiosk, checkIn);
        ProjectId project = asked.project();
        Instant now = clock.instant();
        boolean many = Loopback.isHere(request) && mayBeEntered(asked, now);
        if (!Loopback.isHere(request) || !gate.isOpen(project, now)) {
            return FaceOffer.off(many);
        }
        // a notice that nobody looked at before is published by being looked at
        Optional<Notice> notice = notices.inForce(project);
        Optional<Encoder> encoder = calibrated.encoder();
        if (notice.isEmpty() || encoder.isEmpty()) {
            return FaceOffer.off(many);
        }
        return new FaceOffer(FaceGate.Mode.PASS, answers.mayAsk(asked, ConsentPurpose.FACE),
            !passes.shown(project, answers.numbers(asked), now).isEmpty(), many, OF_AGE, demo,
            new Model(encoder.get().model(), encoder.get().dimension()), FaceNotice.of(notice.get()));
    }

    /** Who is entered is not asked again before that is over. */
    private boolean mayBeEntered(FaceAnswers.Asked asked, Instant now) {
        return gate.isOpen(asked.project(), Comparison.ONE_TO_MANY, now)
            && answers.mayAsk(asked, ConsentPurpose.GALLERY)
            && gallery.until(asked.project(), answers.numbers(asked), now).isEmpty();
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/codes/{checkIn}/face-answers")
    @ResponseStatus(HttpStatus.CREATED)
    FaceAnswered answerFace(@PathVariable String checkIn, @RequestBody FaceSaid said, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        Loopback.require(request);
        FaceAnswers.Asked asked = visitors.of(kiosk, checkIn);
        EventId id = new EventId(Given.id(said.id));
        String answer = Given.text(Filters.one(said.answer, "answer", ANSWERS), "answer");
        String language = Filters.language(said.language);
        // a no counts whatever else has come between
        if (answer.equals(Answer.REFUSED.name()) && answers.agreedJustNow(asked, ConsentPurpose.FACE)) {
            own.withdraw(asked.project(), id, asked.phone(), language);
            return new FaceAnswered(null, null);
        }
        if (!gate.isOpen(asked.project(), clock.instant())) {
            throw FaceProblems.shut();
        }
        String notice = notices.agreed(asked.project(), Given.text(said.notice, "notice"));
        if (answer.equals(Answer.GIVEN.name())) {
            requireGood(said, checkIn, allowances);
        }
        return answers.answer(asked, ConsentPurpose.FACE, id, Answer.valueOf(answer), notice, language)
            .map(consent -> tokens.give(kiosk.project(), kiosk.kiosk(), checkIn, consent, FaceActs.WITH_PASS,
                clock.instant()))
            .map(token -> new FaceAnswered(token.token(), token.until())).orElse(new FaceAnswered(null, null));
    }

    /** A yes of a pass and one of being entered alike: of somebody of age, who does not try over and over. */
    static void requireGood(FaceSaid said, String checkIn, Allowances allowances) {
        if (!Boolean.TRUE.equals(said.ofAge)) {
            throw Given.wrong("ofAge", "未满十八周岁的人不能使用", "nobody under 18 may use it");
        }
        if (allowances.take(LOOKS.of(HexFormat.of().formatHex(Secrets.digest(checkIn)))).isPresent()) {
            throw FaceProblems.tooMany();
        }
    }
}
