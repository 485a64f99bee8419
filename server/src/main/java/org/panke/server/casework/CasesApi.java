package org.panke.server.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Filters;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: read, proposed, signed by another, and answered. */
@RestController
@RequestMapping("/api/v1/console/projects/{project}/cases")
final class CasesApi {
    private static final int LONGEST_WORDS = 2_000;
    private static final Set<String> STATES = Set.of("OPEN", "DECIDED");

    private final Cases cases;
    private final Decisions decisions;

    CasesApi(Cases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    record Proposal(@Nullable String id, @Nullable String outcome, @Nullable String words) {
    }

    record Signature(@Nullable String id) {
    }

    record Answer(@Nullable String id, @Nullable String words) {
    }

    @GetMapping
    @Needs(Permission.CASE_READ)
    Page<CaseRow> cases(@PathVariable String project, @RequestParam @Nullable String state,
            @RequestParam @Nullable String after, @RequestParam @Nullable String limit) {
        return cases.page(new ProjectId(project), Filters.one(state, "state", STATES), PageAsked.of(after, limit));
    }

    @GetMapping("/{case}")
    @Needs(Permission.CASE_READ)
    ResponseEntity<CaseFile> caseFile(@PathVariable String project, @PathVariable("case") String id) {
        return told(project, id);
    }

    @PostMapping("/{case}/proposal")
    @Needs(Permission.CASE_DECIDE)
    ResponseEntity<CaseFile> propose(@PathVariable String project, @PathVariable("case") String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Proposal wanted, @AuthenticationPrincipal Caller.Staff caller) {
        decisions.propose(edit(project, id, ifMatch, caller), Filters.id(wanted.id),
            Filters.needed(wanted.outcome, "outcome", LONGEST_WORDS),
            Filters.needed(wanted.words, "words", LONGEST_WORDS));
        return told(project, id);
    }

    @DeleteMapping("/{case}/proposal")
    @Needs(Permission.CASE_DECIDE)
    ResponseEntity<CaseFile> withdrawProposal(@PathVariable String project, @PathVariable("case") String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller.Staff caller) {
        decisions.withdraw(edit(project, id, ifMatch, caller));
        return told(project, id);
    }

    @PostMapping("/{case}/signature")
    @Needs(Permission.CASE_DECIDE)
    ResponseEntity<CaseFile> sign2(@PathVariable String project, @PathVariable("case") String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Signature signature, @AuthenticationPrincipal Caller.Staff caller) {
        decisions.sign(edit(project, id, ifMatch, caller), Filters.id(signature.id));
        return told(project, id);
    }

    @PostMapping("/{case}/answer")
    @Needs(Permission.CASE_ANSWER)
    ResponseEntity<CaseFile> answerAppeal(@PathVariable String project, @PathVariable("case") String id,
            @RequestBody Answer answer, @AuthenticationPrincipal Caller.Staff caller) {
        decisions.answer(new ProjectId(project), id, caller.name(), Filters.id(answer.id),
            Filters.needed(answer.words, "words", LONGEST_WORDS));
        return told(project, id);
    }

    private static Decisions.Edit edit(String project, String id, @Nullable String ifMatch, Caller.Staff caller) {
        return new Decisions.Edit(new ProjectId(project), id, caller.name(), Edits.seen(ifMatch));
    }

    private ResponseEntity<CaseFile> told(String project, String id) {
        CaseFile file = cases.file(new ProjectId(project), id).orElseThrow(Decisions::noCase);
        return ResponseEntity.ok().eTag(Edits.tag(file.version())).body(file);
    }
}
