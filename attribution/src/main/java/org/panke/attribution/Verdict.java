package org.panke.attribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 判客结果: who brought the visitor of one visit, and why. Final as of its time; only a decision revises it, by a new
 * verdict that names the old one.
 *
 * @param arrival when the visit began; lead times count to it
 * @param standing null for somebody who is no visitor
 * @param until the first instant at which its protection no longer holds; null while disputed and for no visitor
 * @param rules the rule version in force at the visit, or null before the first
 * @param caseId the case that must decide, while disputed
 * @param revises the visit whose earlier verdict this one replaces
 * @param facts the events it rests on, in order
 * @param lost the claims that did not win, in order of their registration
 * @param won the registration that won, at this visit or at the one whose verdict still stands
 */
public record Verdict(ProjectId project, EventId visit, Instant arrival, Outcome outcome, @Nullable Standing standing,
        @Nullable Instant until, @Nullable Integer rules, @Nullable EventId caseId, @Nullable EventId revises,
        List<EventId> facts, List<Loss> lost, @Nullable Registration won) implements Finding {
}
