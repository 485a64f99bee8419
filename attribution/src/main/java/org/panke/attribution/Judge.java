package org.panke.attribution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.judging.GroupPurchases;
import org.panke.attribution.judging.Office;

/**
 * Judges events in the order they are given: by instant, then by sequence. The same events and rules always give the
 * same findings. Projects do not touch each other, except that {@link OwnerLimit#NOT_THIS_GROUP} asks who bought
 * anywhere in the group.
 *
 * <p>An event is taken once: the same id again with the same content is passed over, with other content refused. For
 * one thread.
 */
public final class Judge {
    private final Rules rules;
    private final Map<ProjectId, Desk> desks = new LinkedHashMap<>();
    private final GroupPurchases groupPurchases = new GroupPurchases();
    private final @Nullable LongTable<Integer> groupNumbers;
    private long sequence;

    public Judge(Rules rules) {
        this.rules = rules;
        this.groupNumbers = rules.everAsksTheGroup() ? new LongTable<>() : null;
    }

    /**
     * Takes the next event and hands over what follows from it: first its own answer or verdict, then the rest.
     *
     * @return whether its id is new; what is not is passed over or refused
     */
    public boolean accept(Event event, Consumer<? super Finding> findings) {
        Desk desk = desk(event.stamp().project());
        Seen.Sight sight = desk.seen.add(event);
        switch (sight) {
            case NEW -> desk.office.accept(desk.resolver.resolve(event), ++sequence, findings);
            case SAME -> {
                // once is enough
            }
            case OTHER -> findings.accept(
                new Refusal(event.stamp().project(), event.id(), Refusal.Reason.E_ID));
        }
        return sight == Seen.Sight.NEW;
    }

    /** Hands over the signals that need everything to have been seen. */
    public void finish(Consumer<? super Finding> findings) {
        desks.values().forEach(desk -> desk.office.finish(findings));
    }

    private Desk desk(ProjectId project) {
        Desk known = desks.get(project);
        if (known == null) {
            boolean grouped = rules.group().contains(project);
            known = new Desk(new Resolver(rules, grouped ? groupNumbers : null),
                new Office(project, rules, groupPurchases), new Seen());
            desks.put(project, known);
        }
        return known;
    }

    /** What serves one project. */
    private record Desk(Resolver resolver, Office office, Seen seen) {
    }
}
