package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;

/** Everything that is known in one project. */
final class Office {
    /** A person's verdicts that turned out to be one person's with different owners; open until decided or split. */
    static final class MergeCase {
        final Persons.Join join;
        final List<Stand> members;
        final Stand dispute;
        /** The first visit that was disputed for its sake; it is what a decision revises. */
        Event.@Nullable CheckedIn firstVisit;
        boolean closed;
        /** The case that this one is since it was undone, where a visit was told it. */
        @Nullable EventId became;

        MergeCase(Persons.Join join, List<Stand> members, Stand dispute) {
            this.join = join;
            this.members = members;
            this.dispute = dispute;
        }
    }

    /** A visit that was judged: the verdict it was given or that stood. */
    record Visit(Event.CheckedIn event, int sequence, Stand stand, boolean returning) {
    }

    /** An identity under which somebody bought. */
    record Identified(IdentityHash identity, Phone phone, Deal deal) {
    }

    /** A look-up by staff. */
    record LookUp(int sequence, Instant at, Phone phone) {
    }

    final Rules rules;
    final ProjectId project;
    final Map<ProjectId, Office> offices;
    final Persons persons = new Persons();
    final List<Claim> claims = new ArrayList<>();
    final List<Stand> stands = new ArrayList<>();
    final List<MergeCase> mergeCases = new ArrayList<>();
    final Map<EventId, Visit> visits = new HashMap<>();
    final Set<EventId> decided = new HashSet<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Identified> identified = new ArrayList<>();
    final List<LookUp> lookUps = new ArrayList<>();
    final Set<Phone> askedToBeForgotten = new HashSet<>();
    int sequence;

    Office(Rules rules, ProjectId project, Map<ProjectId, Office> offices) {
        this.rules = rules;
        this.project = project;
        this.offices = offices;
    }

    Channel channel(ChannelId id) {
        return java.util.Objects.requireNonNull(rules.channels().get(id));
    }

    /** The version in force; before the first one, the defaults. */
    RuleVersion versionAt(Instant instant) {
        return rules.at(instant).orElseGet(RuleVersion::standard);
    }

    @Nullable Integer numberAt(Instant instant) {
        return rules.at(instant).map(RuleVersion::number).orElse(null);
    }

    boolean isOwnPhone(Phone phone) {
        return rules.staffPhones().contains(phone)
            || rules.channels().values().stream().anyMatch(channel -> channel.agentPhones().contains(phone));
    }

    /** The verdict that stands for the person with these phones: an open merge case before all, else the earliest. */
    @Nullable Stand standing(Collection<Phone> phones, Instant at) {
        MergeCase open = null;
        for (MergeCase each : mergeCases) {
            if (isOpen(each) && phones.contains(each.join.phone())) {
                open = each;
            }
        }
        if (open != null) {
            return open.dispute;
        }
        return stands.stream().filter(stand -> phones.contains(stand.phone) && counts(stand) && stand.standsAt(at)
            && (stand.overshadowed == null || !persons.areOne(stand.phone, stand.overshadowed.phone)))
            .min(Comparator.comparingInt(stand -> stand.visitSequence)).orElse(null);
    }

    /** Whether it still counts by itself: not replaced, forgotten, or part of an earlier one. */
    boolean counts(Stand stand) {
        return !stand.isGone() && (stand.absorbed == null || !persons.areOne(stand.phone, stand.absorbed.phone));
    }

    /** The case a decision about this one is about: itself, unless it was a merge's that was undone. */
    EventId became(EventId id) {
        return mergeCases.stream().filter(each -> each.join.id().equals(id) && each.became != null).findFirst()
            .map(each -> became(java.util.Objects.requireNonNull(each.became))).orElse(id);
    }

    boolean isOpen(MergeCase each) {
        return !each.closed && persons.isInForce(each.join);
    }

    /** Whose customer this person was last, whether or not it still protects. */
    @Nullable Stand lastOwned(Collection<Phone> phones) {
        return stands.stream().filter(stand -> phones.contains(stand.phone) && counts(stand) && !stand.isDisputed())
            .max(Comparator.comparingInt(stand -> stand.visitSequence)).orElse(null);
    }

    /** The same, where it is known: not while they are disputed. */
    @Nullable Stand lastKnown(Collection<Phone> phones) {
        boolean merging = mergeCases.stream().anyMatch(each -> isOpen(each) && phones.contains(each.join.phone()));
        return stands.stream().filter(stand -> phones.contains(stand.phone) && counts(stand))
            .max(Comparator.comparingInt(stand -> stand.visitSequence))
            .filter(last -> !merging && !last.isDisputed()).orElse(null);
    }

    /** A buyer is a buyer from subscription until the deal is cancelled. */
    boolean hasBought(Collection<Phone> phones) {
        return deals.stream().anyMatch(deal -> deal.cancelledSequence < 0 && deal.isBoughtByAny(phones));
    }

    /** A later verdict takes the place of an earlier one; what the earlier one rested on goes with it. */
    void replace(Stand old, Stand by, int doubtedSince) {
        old.replacedBy = by;
        old.doubtedSince = doubtedSince;
        for (MergeCase each : mergeCases) {
            if (each.dispute == old) {
                each.closed = true;
                decided.add(each.join.id());
                each.members.forEach(member -> replace(member, by, each.join.sequence()));
            }
        }
    }
}
