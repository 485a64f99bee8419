package org.panke.attribution.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Answer.Reason;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Mask;
import org.panke.attribution.Mode;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.Registration;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Terms;

/** §4: a registration is accepted or refused at once; the first reason that applies is the answer. */
final class Registering {
    private final Office office;

    Registering(Office office) {
        this.office = office;
    }

    Finding answer(Event.Registered event) {
        RuleVersion version = office.rules.at(event.at()).orElse(null);
        Reason refused = refusal(event, version);
        if (refused != null || version == null) {
            return new Answer.Refused(office.project, event.id(), refused == null ? Reason.R_NO_RULES : refused,
                version == null ? null : version.number());
        }
        Terms terms = version.of(office.channel(event.channel()));
        Registration registration = new Registration(event.id(), event.channel(), event.agent(), event.at(),
            Term.end(event.at(), Parameter.VALIDITY, terms, office.rules.zone()), terms.get(Parameter.MODE),
            terms.get(Parameter.LEAD_TIME), event.contact() instanceof Mask, version.number());
        Claim claim = new Claim(registration, office.sequence, event.contact(), event.surname());
        if (claim.isMask()) {
            noteWhatFullNumbersWouldMeet(claim, terms);
        }
        office.claims.add(claim);
        return new Answer.Accepted(office.project, registration);
    }

    private @Nullable Reason refusal(Event.Registered event, @Nullable RuleVersion version) {
        Channel channel = office.rules.channels().get(event.channel());
        if (channel == null || channel.isSuspendedAt(event.at())) {
            return Reason.R_CHANNEL;
        }
        if (version == null) {
            return Reason.R_NO_RULES;
        }
        Terms terms = version.of(channel);
        if (event.contact() instanceof NotAPhone) {
            return Reason.R_PHONE;
        }
        PhoneForm form = event.contact() instanceof Mask mask ? mask.form() : PhoneForm.FULL;
        if (form == PhoneForm.OTHER || !terms.get(Parameter.PHONE_FORMS).contains(form)) {
            return Reason.R_FORM;
        }
        if (terms.get(Parameter.SURNAME_REQUIRED) && (event.surname() == null || event.surname().isBlank())) {
            return Reason.R_SURNAME;
        }
        if (event.contact() instanceof Phone phone && office.isOwnPhone(phone)) {
            return Reason.R_OWN_PHONE;
        }
        if (isOverQuota(event, terms)) {
            return Reason.R_QUOTA;
        }
        if (office.claims.stream().anyMatch(claim -> claim.isLiveAt(event.at())
            && claim.isOf(event.channel(), event.agent()) && claim.canBe(event.contact()))) {
            return Reason.R_DUPLICATE;
        }
        if (!(event.contact() instanceof Phone phone)) {
            return null;
        }
        if (isOwner(phone, terms)) {
            return Reason.R_OWNER;
        }
        Stand standing = office.standing(office.persons.of(phone), event.at());
        if (standing != null && !event.channel().equals(standing.channel())) {
            return Reason.R_PROTECTED;
        }
        return isHeld(phone, event.channel(), terms.get(Parameter.MODE), event.at()) ? Reason.R_HELD : null;
    }

    private boolean isOverQuota(Event.Registered event, Terms terms) {
        LocalDate today = day(event.at());
        long ofChannel = office.claims.stream().filter(claim -> claim.channel().equals(event.channel())
            && day(claim.registration.at()).equals(today)).count();
        long ofAgent = ofAgent(event).filter(claim -> day(claim.registration.at()).equals(today)).count();
        long open = ofAgent(event).filter(claim -> claim.isLiveAt(event.at())).count();
        boolean agentKnown = event.agent() != null;
        return agentKnown && ofAgent >= terms.get(Parameter.QUOTA_PER_AGENT_PER_DAY)
            || ofChannel >= terms.get(Parameter.QUOTA_PER_CHANNEL_PER_DAY)
            || agentKnown && open >= terms.get(Parameter.OPEN_PER_AGENT);
    }

    private Stream<Claim> ofAgent(Event.Registered event) {
        return office.claims.stream().filter(claim -> claim.isOf(event.channel(), event.agent()));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(office.rules.zone()).toLocalDate();
    }

    /** Has bought where the limit looks: here, or in any project of the group. */
    private boolean isOwner(Phone phone, Terms terms) {
        Set<Phone> phones = office.persons.of(phone);
        return switch (terms.get(Parameter.OWNER_LIMIT)) {
            case NONE -> false;
            case NOT_THIS_PROJECT -> office.hasBought(phones);
            case NOT_THIS_GROUP -> office.hasBought(phones) || office.rules.group().contains(office.project)
                && office.rules.group().stream().map(office.offices::get)
                    .anyMatch(other -> other != null && other.hasBought(phones));
        };
    }

    private boolean isHeld(Phone phone, ChannelId by, Mode mode, Instant at) {
        return office.claims.stream().filter(claim -> claim.contact.equals(phone) && claim.isLiveAt(at))
            .filter(claim -> !office.channel(claim.channel()).isSuspendedAt(at))
            .anyMatch(claim -> claim.mode() == Mode.FIRST_REGISTRATION && !claim.channel().equals(by)
                || claim.mode() != mode);
    }

    /** A mask skips what only a full number can be asked; it meets the answers of this moment at the visit. */
    private void noteWhatFullNumbersWouldMeet(Claim mask, Terms terms) {
        Set<Phone> known = new HashSet<>();
        office.claims.stream().filter(claim -> claim.contact instanceof Phone)
            .forEach(claim -> known.add((Phone) claim.contact));
        office.offices.values().forEach(each -> each.deals.forEach(deal -> known.addAll(deal.buyers())));
        for (Phone phone : known) {
            if (isOwner(phone, terms)) {
                mask.boughtThen.add(phone);
            }
            if (isHeld(phone, mask.channel(), mask.mode(), mask.registration.at())) {
                mask.heldThen.add(phone);
            }
        }
    }
}
