package org.panke.formats.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Settlement;

/** Every contract, by project and number. */
final class Deals {
    private final Map<Key, Deal> deals = new LinkedHashMap<>();

    private record Key(ProjectId project, ContractId contract) {}

    void subscribed(Event.Subscribed event, People people) {
        List<Case> standing = new ArrayList<>();
        for (Phone buyer : event.buyers()) {
            Case visit = people.standing(event.stamp().project(), buyer, event.at());
            if (visit != null && !standing.contains(visit)) {
                standing.add(visit);
            }
        }
        deal(event.stamp().project(), event.contract()).subscribed(standing, event.amountFen());
    }

    void signed(Event.Signed event) {
        Deal deal = deals.get(new Key(event.stamp().project(), event.contract()));
        if (deal != null) {
            deal.sign();
        }
    }

    void settled(Settlement settlement, @Nullable EventId event) {
        deal(settlement.project(), settlement.contract()).settle(settlement, event);
    }

    /** How many contracts were subscribed or settled. */
    int count() {
        return deals.size();
    }

    Collection<Deal> all() {
        return deals.values();
    }

    long signed() {
        return deals.values().stream().filter(Deal::isSigned).count();
    }

    long count(Settlement.State state) {
        return deals.values().stream().filter(deal -> deal.is(state)).count();
    }

    /** The commission in one state, in fen. */
    long commission(Settlement.State state) {
        return deals.values().stream().mapToLong(deal -> deal.commission(state)).sum();
    }

    private Deal deal(ProjectId project, ContractId contract) {
        return deals.computeIfAbsent(new Key(project, contract), key -> new Deal(contract));
    }
}
