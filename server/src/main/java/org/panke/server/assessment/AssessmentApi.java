package org.panke.server.assessment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.consent.assessment.Assessment.Standing;
import org.panke.consent.packs.Fields;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Asked;
import org.panke.server.notice.Processing;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Download;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The console's page of impact assessments: what is asked, what was written, what was signed and how it stands. */
@RestController
final class AssessmentApi {
    private final Assessments assessments;
    private final Drafts drafts;
    private final Processing processing;
    private final AssessmentPaper paper;
    private final Offices offices;
    private final InstantSource clock;

    AssessmentApi(Assessments assessments, Drafts drafts, Processing processing, AssessmentPaper paper,
            Offices offices, InstantSource clock) {
        this.assessments = assessments;
        this.drafts = drafts;
        this.processing = processing;
        this.paper = paper;
        this.offices = offices;
        this.clock = clock;
    }

    /** @param sources what the packs say of it, each with how far it can be trusted */
    record Question(String section, Said title, Said article, Said hint, List<Said> sources) {
    }

    record PartLine(String name, Said title, Said content) {
    }

    /** @param at when it was last saved; null where nobody has begun, and the text is what was signed last */
    record DraftShown(long version, @Nullable Instant at, @Nullable String by, Written written) {
    }

    /**
     * @param keptUntil the last day on which it must be there; null while it is in use
     * @param isHere whether its text is, and is the one that was signed
     */
    record SignedLine(String event, Instant at, String by, @Nullable String owner, String digest, boolean isHere,
            boolean isDeleted, @Nullable LocalDate endOfUse, @Nullable LocalDate keptUntil,
            List<Signed.Deletion> deletions) {
    }

    /** @param configuration the digest of all parts: whoever signs names it */
    record AssessmentShown(String standing, Said stands, List<Changes.Change> changed, boolean isNecessitySigned,
            List<Question> questions, String configuration, List<PartLine> parts, DraftShown draft, Said keep,
            List<SignedLine> signed) {
    }

    record WantedSignature(@Nullable String id, @Nullable String configuration) {
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/assessment")
    ResponseEntity<AssessmentShown> assessment(@PathVariable String project) {
        Office office = offices.of(new ProjectId(project));
        Processing.Now now = processing.now(office, clock.instant());
        List<Signed> signed = assessments.of(office);
        Optional<Signed> newest = signed.stream().findFirst();
        Document document = newest.map(Signed::document).orElse(null);
        Standing standing = assessments.standing(newest, now);
        List<Changes.Change> changed = Changes.of(standing, document, now);
        DraftShown draft = shown(drafts.of(office.project()), document);
        return ResponseEntity.ok().eTag(Edits.tag(draft.version))
            .body(new AssessmentShown(Changes.word(standing), Changes.said(standing, changed).alone(), changed,
                document != null && document.written().saysWhyNeeded() && standing instanceof Standing.Holds,
                questions(now), now.configuration().digest().hex(),
                now.parts().stream().map(each -> new PartLine(each.name(), each.title(), each.content())).toList(),
                draft, KeptFor.said(now.law()).alone(), signed.stream().map(each -> line(each, now)).toList()));
    }

    @Needs(Permission.ASSESSMENT_WRITE)
    @PutMapping("/api/v1/console/projects/{project}/assessment/draft")
    ResponseEntity<AssessmentShown> saveAssessment(@PathVariable String project, @RequestBody Written wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller.Staff caller) {
        String seen = Edits.seen(ifMatch);
        drafts.save(offices.of(new ProjectId(project)).project(), seen, wanted, caller.name(), clock.instant());
        return assessment(project);
    }

    @Needs(Permission.ASSESSMENT_SIGN)
    @PostMapping("/api/v1/console/projects/{project}/assessments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signAssessment(@PathVariable String project, @RequestBody WantedSignature wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller.Staff caller) {
        String seen = Edits.seen(ifMatch);
        assessments.sign(offices.of(new ProjectId(project)), Given.id(wanted.id), seen,
            Given.text(wanted.configuration, "configuration"), caller.name(), clock.instant());
    }

    @Needs(Permission.ASSESSMENT_SIGN)
    @DeleteMapping("/api/v1/console/projects/{project}/assessments/{event}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAssessment(@PathVariable String project, @PathVariable String event,
            @AuthenticationPrincipal Caller.Staff caller) {
        assessments.delete(offices.of(new ProjectId(project)), event, caller.name(), clock.instant());
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/assessments/{event}/paper")
    ResponseEntity<byte[]> assessmentPaper(@PathVariable String project, @PathVariable String event) {
        Office office = offices.of(new ProjectId(project));
        Signed signed = assessments.one(office, event);
        return Download.of("application/pdf", "assessment.pdf",
            AssessmentPaper.pdf(office, signed, document(signed), stands(office, signed)));
    }

    @Needs(Permission.SITE_READ)
    @GetMapping("/api/v1/console/projects/{project}/assessments/{event}/certificate")
    ResponseEntity<byte[]> assessmentCertificate(@PathVariable String project, @PathVariable String event) {
        Office office = offices.of(new ProjectId(project));
        Signed signed = assessments.one(office, event);
        return Download.zip("assessment.zip", paper.certificate(office, signed, document(signed),
            stands(office, signed), clock.instant()));
    }

    private static DraftShown shown(Optional<Drafts.Draft> draft, @Nullable Document document) {
        if (draft.isPresent()) {
            Drafts.Draft begun = draft.get();
            return new DraftShown(begun.version(), begun.at(), begun.by(), begun.written());
        }
        return new DraftShown(0, null, null, document == null ? Written.NOTHING : document.written());
    }

    private Said stands(Office office, Signed signed) {
        return assessments.stands(Optional.of(signed), processing.now(office, clock.instant()));
    }

    private static Document document(Signed signed) {
        Document document = signed.document();
        if (document == null) {
            throw new ApiProblem(HttpStatus.GONE, "DELETED", "这份评估的内容已不在这里", "the text of it is no longer here", null);
        }
        return document;
    }

    private static List<Question> questions(Processing.Now now) {
        List<Said> sources = Asked.sources(now.law().sources(Fields.PIA_SECTIONS));
        return now.law().get(Fields.PIA_SECTIONS).orElse(Set.of()).stream().sorted()
            .map(each -> new Question(each.word(), Asked.said(each.said()), Asked.said(each.article()),
                Asked.said(each.hint()), sources))
            .toList();
    }

    private static SignedLine line(Signed each, Processing.Now now) {
        Document document = each.document();
        return new SignedLine(each.event(), each.at(), each.by(), document == null ? null : document.written().owner(),
            each.digest(), document != null, each.isDeleted(), each.endOfUse(),
            KeptFor.until(each, now.law()).orElse(null), each.deletions());
    }
}
