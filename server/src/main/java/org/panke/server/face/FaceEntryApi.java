package org.panke.server.face;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.consent.Purpose;
import org.panke.consent.packs.Comparison;
import org.panke.gallery.Template;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.notice.FaceNotices;
import org.panke.server.notice.Notice;
import org.panke.server.platform.Allowances;
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

/**
 * Whether a visitor at the kiosk may be entered by their face, what they answer, and what came of their look. Of anybody else
 * nothing is said: whoever is known by another phone is told that they are known, and names that phone themselves.
 */
@RestController
final class FaceEntryApi {
    private final FaceGate gate;
    private final FaceVisitors visitors;
    private final FaceAnswers answers;
    private final OwnEntry own;
    private final FaceTokens tokens;
    private final FaceNotices notices;
    private final FaceEntries entries;
    private final FaceLinks links;
    private final Calibrated calibrated;
    private final Allowances allowances;
    private final InstantSource clock;

    FaceEntryApi(FaceGate gate, FaceVisitors visitors, FaceAnswers answers, OwnEntry own, FaceTokens tokens,
            FaceNotices notices,
            FaceEntries entries, FaceLinks links, Calibrated calibrated, Allowances allowances, InstantSource clock) {
        this.gate = gate;
        this.visitors = visitors;
        this.answers = answers;
        this.own = own;
        this.tokens = tokens;
        this.notices = notices;
        this.entries = entries;
        this.links = links;
        this.calibrated = calibrated;
        this.allowances = allowances;
        this.clock = clock;
    }

    /**
     * What the page may do for this visitor.
     *
     * @param mayAsk false where they refused lately: then it says nothing of faces
     * @param notice null where it is shut
     */
    record EntryOffer(boolean isOpen, boolean mayAsk, int minimumAge, FaceOfferApi.@Nullable Model model,
            FaceOfferApi.@Nullable FaceNotice notice) {
    }

    /** All that a page is told. */
    enum Word {
        /** They are entered now. */
        ENTERED,
        /** They were entered before, under this phone. */
        AGAIN,
        /** They were entered before, under another phone. */
        KNOWN,
        /** It is not sure, or not as they were entered: the desk helps. */
        ASK_DESK
    }

    /** @param link by which they may name their other phone; null where they are not known by one */
    record Entered(Word result, @Nullable String link, @Nullable Instant expiresAt) {
        static Entered of(Word result) {
            return new Entered(result, null, null);
        }
    }

    @Needs(Permission.KIOSK_USE)
    @GetMapping("/api/v1/kiosk/codes/{checkIn}/face-entry")
    EntryOffer entryOffer(@PathVariable String checkIn, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        FaceAnswers.Asked asked = visitors.of(kiosk, checkIn);
        Optional<Encoder> encoder = calibrated.encoder();
        // asking for a notice publishes it: not where nobody may be asked
        Optional<Notice> notice = Loopback.isHere(request) && isOpen(asked.project())
            ? notices.inForce(asked.project(), Purpose.GALLERY)
            : Optional.empty();
        if (notice.isEmpty() || encoder.isEmpty()) {
            return new EntryOffer(false, false, FaceOfferApi.OF_AGE, null, null);
        }
        return new EntryOffer(true, answers.mayAsk(asked, ConsentPurpose.GALLERY), FaceOfferApi.OF_AGE,
            new FaceOfferApi.Model(encoder.get().model(), encoder.get().dimension()),
            FaceOfferApi.FaceNotice.of(notice.get()));
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/codes/{checkIn}/face-entry-answers")
    @ResponseStatus(HttpStatus.CREATED)
    FaceOfferApi.FaceAnswered answerEntry(@PathVariable String checkIn, @RequestBody FaceOfferApi.FaceSaid said,
            HttpServletRequest request, @AuthenticationPrincipal Caller.Kiosk kiosk) {
        Loopback.require(request);
        FaceAnswers.Asked asked = visitors.of(kiosk, checkIn);
        EventId id = new EventId(Given.text(said.id(), "id"));
        Answer answer =
            Answer.valueOf(Given.text(Filters.one(said.answer(), "answer", FaceOfferApi.ANSWERS), "answer"));
        String language = Filters.language(said.language());
        // a no counts whatever else has come between
        if (answer == Answer.REFUSED && answers.agreedJustNow(asked, ConsentPurpose.GALLERY)) {
            own.withdraw(asked.project(), id, asked.phone(), language);
            return new FaceOfferApi.FaceAnswered(null, null);
        }
        if (!isOpen(asked.project())) {
            throw FaceProblems.shut();
        }
        String notice = notices.agreed(asked.project(), Purpose.GALLERY, Given.text(said.notice(), "notice"));
        if (answer == Answer.GIVEN) {
            FaceOfferApi.requireGood(said, checkIn, allowances);
        }
        return answers.answer(asked, ConsentPurpose.GALLERY, id, answer, notice, language)
            .map(consent -> tokens.give(kiosk.project(), kiosk.kiosk(), checkIn, consent, FaceActs.AMONG_MANY,
                clock.instant()))
            .map(token -> new FaceOfferApi.FaceAnswered(token.token(), token.until()))
            .orElse(new FaceOfferApi.FaceAnswered(null, null));
    }

    @Needs(Permission.KIOSK_USE)
    @PostMapping("/api/v1/kiosk/face/entries")
    Entered enterFace(@RequestBody FaceLookApi.Look look, HttpServletRequest request,
            @AuthenticationPrincipal Caller.Kiosk kiosk) {
        Loopback.require(request);
        FaceTokens.Held held = tokens.take(Given.text(look.token(), "token"), FaceActs.AMONG_MANY, kiosk.project(),
            kiosk.kiosk(), clock.instant()).orElseThrow(FaceProblems::over);
        FaceAnswers.Asked asked = visitors.of(kiosk, held.checkIn());
        List<Long> numbers = answers.numbers(asked);
        if (numbers.isEmpty()) {
            throw FaceProblems.over();
        }
        FaceLooks.Visitor visitor =
            new FaceLooks.Visitor(asked.project(), kiosk.name(), asked.phone(), numbers, held.consent());
        Encoder encoder = calibrated.encoder().orElseThrow(FaceProblems::shut);
        try (Template template = Descriptor.of(encoder, look.model(), look.descriptor())) {
            return switch (entries.look(visitor, encoder, template)) {
                case Met.Newly _ -> Entered.of(Word.ENTERED);
                case Met.Again _ -> Entered.of(Word.AGAIN);
                case Met.Unsure _,Met.Unlike _ -> Entered.of(Word.ASK_DESK);
                case Met.Somebody known -> {
                    FaceLinks.Begun begun = links.begin(visitor, kiosk.kiosk(), known.person());
                    yield new Entered(Word.KNOWN, begun.link(), begun.until());
                }
            };
        }
    }

    private boolean isOpen(ProjectId project) {
        return gate.isOpen(project, Comparison.ONE_TO_MANY, clock.instant());
    }
}
