package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panke.formats.Language;

/**
 * A score, counted.
 *
 * @param rows one for each scheme and variant, the dishonest schemes first
 * @param natural verdicts of visits that nobody brought
 * @param brought verdicts of visits that somebody brought
 * @param contracts how the settlements stand to what is owed
 * @param agents dishonest agents by scheme
 * @param signals how often each kind was heard, and meant something, by its name
 */
public record ScoreTable(List<Row> rows, Map<VisitScore.Fit, Integer> natural, Map<VisitScore.Fit, Integer> brought,
        Map<ContractScore.Fit, Integer> contracts, Map<Scheme, Named> agents, Map<String, SignalScore> signals) {
    /**
     * One variant of a scheme.
     *
     * @param cases instances of it
     * @param ends what became of them; they add up to {@code cases}
     * @param signalled instances some signal pointed at
     * @param unseen instances that won and that no signal pointed at
     */
    public record Row(Scheme scheme, String variant, int cases, Map<Instance.End, Integer> ends, int signalled,
            int unseen) {
        int ended(Instance.End end) {
            return ends.getOrDefault(end, 0);
        }
    }

    /** How many agents there are, and how many of them a signal named. */
    public record Named(int agents, int named) {
    }

    static ScoreTable of(Collection<Instance> instances, Collection<VisitScore> visits,
            Collection<ContractScore> contracts, Collection<AgentScore> agents, Map<String, SignalScore> signals) {
        Map<Scheme, Map<String, List<Instance>>> variants = new EnumMap<>(Scheme.class);
        for (Instance instance : instances) {
            variants.computeIfAbsent(instance.scheme(), scheme -> new TreeMap<>())
                .computeIfAbsent(instance.variant(), name -> new ArrayList<>()).add(instance);
        }
        Map<VisitScore.Fit, Integer> natural = new EnumMap<>(VisitScore.Fit.class);
        Map<VisitScore.Fit, Integer> brought = new EnumMap<>(VisitScore.Fit.class);
        visits.forEach(visit -> (visit.isNatural() ? natural : brought).merge(visit.fit(), 1, Integer::sum));
        Map<ContractScore.Fit, Integer> deals = new EnumMap<>(ContractScore.Fit.class);
        contracts.forEach(contract -> deals.merge(contract.fit(), 1, Integer::sum));
        return new ScoreTable(
            variants.values().stream().flatMap(some -> some.values().stream()).map(ScoreTable::row).toList(), natural,
            brought, deals,
            named(agents), signals);
    }

    private static Row row(List<Instance> instances) {
        Map<Instance.End, Integer> ends = new EnumMap<>(Instance.End.class);
        int signalled = 0;
        int unseen = 0;
        for (Instance instance : instances) {
            Instance.End end = instance.end();
            ends.merge(end, 1, Integer::sum);
            boolean seen = !instance.signals().isEmpty();
            signalled += seen ? 1 : 0;
            unseen += !seen && (end == Instance.End.WON || end == Instance.End.PAID) ? 1 : 0;
        }
        Instance first = instances.getFirst();
        return new Row(first.scheme(), first.variant(), instances.size(), ends, signalled, unseen);
    }

    private static Map<Scheme, Named> named(Collection<AgentScore> agents) {
        Map<Scheme, Named> named = new EnumMap<>(Scheme.class);
        for (AgentScore agent : agents) {
            for (Scheme scheme : agent.schemes()) {
                named.merge(scheme, new Named(1, agent.signals().isEmpty() ? 0 : 1),
                    (one, other) -> new Named(one.agents + other.agents, one.named + other.named));
            }
        }
        return named;
    }

    /** The rows of one scheme. */
    public List<Row> of(Scheme scheme) {
        return rows.stream().filter(row -> row.scheme() == scheme).toList();
    }

    /** As text to read, in one language. */
    public String text(Language language) {
        return ScoreText.of(this, language);
    }
}
