package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mask;
import org.panke.attribution.Mode;
import org.panke.attribution.Phone;
import org.panke.attribution.Registration;

/** An accepted registration and what became of it. */
final class Claim {
    final Registration registration;
    final int sequence;
    final Contact contact;
    final @Nullable String surname;
    /** For a mask: numbers that, given in full at that moment, would have been refused because their person bought. */
    final Set<Phone> boughtThen = new HashSet<>();
    /** For a mask: numbers that, given in full at that moment, would have been refused because another claim held them. */
    final Set<Phone> heldThen = new HashSet<>();
    boolean over;
    boolean withdrawn;
    boolean codeUsed;

    Claim(Registration registration, int sequence, Contact contact, @Nullable String surname) {
        this.registration = registration;
        this.sequence = sequence;
        this.contact = contact;
        this.surname = surname;
    }

    EventId id() {
        return registration.id();
    }

    ChannelId channel() {
        return registration.channel();
    }

    Mode mode() {
        return registration.mode();
    }

    boolean isMask() {
        return contact instanceof Mask;
    }

    boolean isOf(ChannelId channel, @Nullable AgentId agent) {
        return channel().equals(channel)
            && (agent == null ? registration.agent() == null : agent.equals(registration.agent()));
    }

    boolean isLiveAt(Instant instant) {
        return !over && !withdrawn && !isExpiredAt(instant);
    }

    boolean isExpiredAt(Instant instant) {
        return !instant.isBefore(registration.until());
    }

    /** Whether it is, or may be, about somebody with these phones. */
    boolean fits(Collection<Phone> phones) {
        return !fitting(phones).isEmpty();
    }

    /** Those of the phones it names or its mask can hide. */
    Set<Phone> fitting(Collection<Phone> phones) {
        Set<Phone> fitting = new HashSet<>();
        for (Phone phone : phones) {
            boolean fits = switch (contact) {
                case Phone own -> own.equals(phone);
                case Mask mask -> mask.fits(phone);
                default -> false;
            };
            if (fits) {
                fitting.add(phone);
            }
        }
        return fitting;
    }

    /** Whether it and another way of naming somebody can be one phone: the same number, the same mask, or mask and number. */
    boolean canBe(Contact other) {
        return contact.equals(other) || contact instanceof Mask mask && other instanceof Phone phone && mask.fits(phone)
            || contact instanceof Phone own && other instanceof Mask mask2 && mask2.fits(own);
    }

    Loss lostBy(Loss.Reason reason) {
        return new Loss(registration, reason);
    }
}
