package org.panke.attribution.judging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer.Reason;
import org.panke.attribution.Fact;
import org.panke.attribution.MaskId;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Party;
import org.panke.attribution.Person;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Terms;

/**
 * 报备: accept or refuse, at once. The reasons are tried in this order and the first that applies is the answer. A
 * masked registration does not say who it means, so it skips what asks about the person and meets it at the visit.
 */
final class Registering {
    private final Fact.Registered asked;
    private final Instant at;
    private final Known known;
    private final long now;

    Registering(Fact.Registered asked, Known known, long now) {
        this.asked = asked;
        this.at = asked.at();
        this.known = known;
        this.now = now;
    }

    /** Why it is refused; null where it is accepted. */
    @Nullable Reason refusal(@Nullable ChannelBook channel, @Nullable RuleVersion version) {
        if (channel == null || channel.channel().isSuspendedAt(at)) {
            return Reason.R_CHANNEL;
        }
        if (version == null) {
            return Reason.R_NO_RULES;
        }
        Terms terms = channel.terms(version);
        AgentBook agent = channel.agent(asked.agent());
        Reason formal = formal(terms);
        if (formal != null) {
            return formal;
        }
        if (asked.party() instanceof Person person && person.ownPhone()) {
            return Reason.R_OWN_PHONE;
        }
        if (isQuotaUsedUp(channel, agent, terms)) {
            return Reason.R_QUOTA;
        }
        return switch (asked.party()) {
            case Person person -> isDuplicate(person, agent) ? Reason.R_DUPLICATE : ofPerson(person, channel, terms);
            case Party.Masked masked -> isDuplicate(masked, agent) ? Reason.R_DUPLICATE : null;
            case Party.Nobody nobody -> Reason.R_PHONE;
        };
    }

    private @Nullable Reason formal(Terms terms) {
        PhoneForm form = switch (asked.party()) {
            case Person person -> PhoneForm.FULL;
            case Party.Masked masked -> masked.form();
            case Party.Nobody nobody -> null;
        };
        if (form == null) {
            return Reason.R_PHONE;
        }
        if (!terms.get(Parameter.PHONE_FORMS).contains(form)) {
            return Reason.R_FORM;
        }
        return asked.surname() == 0 && terms.get(Parameter.SURNAME_REQUIRED) ? Reason.R_SURNAME : null;
    }

    private boolean isQuotaUsedUp(ChannelBook channel, AgentBook agent, Terms terms) {
        long today = known.rules().day(at);
        boolean agentIsFull = agent.agent != null
            && (agent.acceptedOn(today) >= terms.get(Parameter.QUOTA_PER_AGENT_PER_DAY)
                || agent.open(at) >= terms.get(Parameter.OPEN_PER_AGENT));
        return agentIsFull || channel.today.on(today) >= terms.get(Parameter.QUOTA_PER_CHANNEL_PER_DAY);
    }

    private @Nullable Reason ofPerson(Person person, ChannelBook channel, Terms terms) {
        History history = known.histories().find(person, at);
        if (known.isBuyer(person, history, terms.get(Parameter.OWNER_LIMIT), now)) {
            return Reason.R_OWNER;
        }
        if (history == null) {
            return null;
        }
        StandingVerdict standing = history.standing(at);
        if (standing != null && !standing.isOf(channel.channel().id())) {
            return Reason.R_PROTECTED;
        }
        Mode mode = terms.get(Parameter.MODE);
        for (Claim claim : history.claims()) {
            if (claim.isOn(person.number()) && claim.isLive(at) && holds(claim, channel, mode)) {
                return Reason.R_HELD;
            }
        }
        return null;
    }

    private boolean holds(Claim claim, ChannelBook channel, Mode mode) {
        return claim.excludes(mode, channel.channel().id())
            && !known.rules().isSuspended(claim.registration.channel(), at);
    }

    private boolean isDuplicate(Person person, AgentBook agent) {
        if (isHeldBy(agent, person.number())) {
            return true;
        }
        for (MaskId mask : person.masks()) {
            if (isHeldBy(agent, mask)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDuplicate(Party.Masked masked, AgentBook agent) {
        MaskId mask = masked.mask();
        if (mask == null) {
            return false;
        }
        return known.lookAlikes().anyPerson(mask, person -> isHeldBy(agent, person)) || isHeldBy(agent, mask);
    }

    private boolean isHeldBy(AgentBook agent, MaskId mask) {
        if (!known.lookAlikes().hasClaims(mask)) {
            return false;
        }
        for (Claim claim : known.lookAlikes().claims(mask)) {
            if (claim.book == agent && claim.isLive(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeldBy(AgentBook agent, int person) {
        History history = known.histories().find(person, at);
        if (history == null) {
            return false;
        }
        for (Claim claim : history.claims()) {
            if (claim.book == agent && claim.isOn(person) && claim.isLive(at)) {
                return true;
            }
        }
        return false;
    }
}
