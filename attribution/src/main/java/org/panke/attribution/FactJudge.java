package org.panke.attribution;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.panke.attribution.judging.GroupPurchases;
import org.panke.attribution.judging.Office;

/**
 * Judges facts that somebody else resolved and keeps, in the order they are given. What it holds can be had again by
 * giving it the same facts. For one thread.
 */
public final class FactJudge {
    private Rules rules;
    private final Map<ProjectId, Office> offices = new LinkedHashMap<>();
    private final GroupPurchases groupPurchases = new GroupPurchases();
    private long sequence;

    public FactJudge(Rules rules) {
        this.rules = rules;
    }

    /** Takes the next fact and hands over what follows from it: first its own answer or verdict, then the rest. */
    public void accept(Fact fact, Consumer<? super Finding> findings) {
        offices.computeIfAbsent(fact.stamp().project(), project -> new Office(project, rules, groupPurchases))
            .accept(fact, ++sequence, findings);
    }

    /** Judges by these rules from now on; those before have no channel that these have not. */
    public void follow(Rules next) {
        rules = next.after(rules);
        offices.values().forEach(office -> office.follow(rules));
    }

    /** What is judged by now. */
    public Rules rules() {
        return rules;
    }

    /** The phones that are one person's by now, this one first; empty where nothing is known of it, or not any more. */
    public List<Person> together(ProjectId project, Person person, Instant now) {
        Office office = offices.get(project);
        return office == null ? List.of() : office.together(person, now);
    }

    /** Whether something still needs to know who this is: a channel's protection, a subscription on its way, a case. */
    public boolean rests(ProjectId project, Person person, Instant now) {
        Office office = offices.get(project);
        return office != null && office.rests(person, now);
    }

    /**
     * The case that two people have still to decide, of a visit's verdict or of a merge.
     *
     * @param asked the visit or the merge
     */
    public Optional<EventId> openCase(ProjectId project, EventId asked) {
        Office office = offices.get(project);
        return office == null ? Optional.empty() : office.openCase(asked);
    }

    /** Hands over the signals that need everything to have been seen. */
    public void finish(Consumer<? super Finding> findings) {
        offices.values().forEach(office -> office.finish(findings));
    }
}
