package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Refusal.Reason;

/** Who is who: persons joined and split, forgotten, and what they say later about how they came. */
final class Persons {
    private final ProjectId project;
    private final Histories histories;
    private final Cases cases;
    private final Watch watch;

    Persons(ProjectId project, Histories histories, Cases cases, Watch watch) {
        this.project = project;
        this.histories = histories;
        this.cases = cases;
        this.watch = watch;
    }

    /** Two persons are one. Verdicts of one owner become one; with different owners neither wins and a case opens. */
    void join(Fact.Joined joined, long now, Consumer<? super Finding> findings) {
        History one = histories.of(joined.person(), joined.at());
        History other = histories.of(joined.other(), joined.at());
        if (one == other) {
            return;
        }
        StandingVerdict first = one.standing(joined.at());
        StandingVerdict second = other.standing(joined.at());
        watch.joining(joined, one, other, findings);
        StandingVerdict latest = later(one.latest(), other.latest());
        other.phones().forEach(phone -> histories.put(phone, one));
        one.absorb(other, new Joins.Join(joined.person(), joined.other()));
        if (first == null || second == null) {
            StandingVerdict only = first == null ? second : first;
            one.stand(only == null ? latest : only);
        } else if (first.hasSameOwner(second)) {
            one.standTogether(first, second);
        } else {
            StandingVerdict both = new StandingVerdict(first, second, now);
            one.give(both);
            cases.merged(joined.id(), both, now);
        }
    }

    /** They are two again; returns the contracts that waited for the case of a merge that is no more. */
    List<Contract> split(Fact.Split split, Consumer<? super Finding> findings) {
        History whole = histories.of(split.person(), split.at());
        if (split.person().equals(split.other()) || histories.find(split.other(), split.at()) != whole) {
            findings.accept(new Refusal(project, split.id(), Reason.E_NOT_MERGED));
            return List.of();
        }
        History own = whole.split(split.person(), split.other());
        own.phones().forEach(phone -> histories.put(phone, own));
        List<StandingVerdict> dropped = new ArrayList<>(whole.dropMergesOfOthers());
        dropped.addAll(own.dropMergesOfOthers());
        dropped.reversed().forEach(merge -> undo(merge, whole, own));
        whole.stand(whole.ownStanding(split.at()));
        own.stand(own.ownStanding(split.at()));
        return dropped.stream().flatMap(merge -> merge.all().stream()).flatMap(each -> each.contracts().stream())
            .distinct().toList();
    }

    private void undo(StandingVerdict merge, History one, History other) {
        Person met = merge.metOn();
        cases.dropped(merge, met == null ? null : (one.phones().contains(met) ? one : other).ownOf(merge));
        for (Contract contract : merge.contracts()) {
            contract.restApart(merge, buyer -> (one.phones().contains(buyer) ? one : other).ownOf(merge));
        }
    }

    /** They are forgotten at once, or as soon as nothing asks to remember. Who did not ask is in no signal. */
    void erase(Fact.Erased erased) {
        History history = histories.find(erased.person(), erased.at());
        if (history != null) {
            history.askErasure();
            if (erased.asked()) {
                watch.erased(erased);
            }
            histories.find(erased.person(), erased.at());
        }
    }

    /** Possible once and before subscription; it changes nothing by itself, but may open a case. */
    void correct(Fact.DeclarationCorrected corrected, long now, Consumer<? super Finding> findings) {
        History history = histories.find(corrected.person(), corrected.at());
        StandingVerdict standing = history == null ? null : history.standing(corrected.at());
        if (history == null || standing == null) {
            findings.accept(new Refusal(project, corrected.id(), Reason.E_NO_VERDICT));
            return;
        }
        if (standing.declarationCorrected || history.purchases().stream().anyMatch(Purchase::holds)) {
            findings.accept(new Refusal(project, corrected.id(), Reason.E_CORRECTED));
            return;
        }
        standing.declarationCorrected = true;
        if (standing.openCase() == null && contradicts(corrected.declared(), standing)) {
            cases.contested(standing, now);
        }
    }

    private static boolean contradicts(Declaration declared, StandingVerdict standing) {
        return switch (declared) {
            case Declaration.Self self -> !standing.isNatural();
            case Declaration.By(ChannelId channel) -> !standing.isOf(channel);
            case Declaration.None none -> false;
        };
    }

    private static @Nullable StandingVerdict later(@Nullable StandingVerdict one, @Nullable StandingVerdict other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.sequence > other.sequence ? one : other;
    }
}
