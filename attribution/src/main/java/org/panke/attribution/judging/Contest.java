package org.panke.attribution.judging;

import static org.panke.attribution.Loss.Reason.V_CODE;
import static org.panke.attribution.Loss.Reason.V_EXPIRED;
import static org.panke.attribution.Loss.Reason.V_HELD;
import static org.panke.attribution.Loss.Reason.V_LEAD;
import static org.panke.attribution.Loss.Reason.V_MASK_UNCONFIRMED;
import static org.panke.attribution.Loss.Reason.V_OWNER;
import static org.panke.attribution.Loss.Reason.V_PROTECTED;
import static org.panke.attribution.Loss.Reason.V_SUSPENDED;
import static org.panke.attribution.Loss.Reason.V_UNREDEEMED;
import static org.panke.attribution.Loss.Reason.V_WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Loss;
import org.panke.attribution.MaskId;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Person;

/** Which registrations claim the visitor of a visit, and which of them cannot win, each with its first reason. */
final class Contest {
    private static final Comparator<Weighed> BY_SEQUENCE = Comparator.comparingLong(each -> each.claim().sequence);

    private final Visit visit;
    private final History history;
    private final Known known;

    Contest(Visit visit, History history, Known known) {
        this.visit = visit;
        this.history = history;
        this.known = known;
    }

    /** Every claim to be listed at this visit, in order of registration. */
    List<Weighed> weigh() {
        List<Weighed> weighed = new ArrayList<>(history.claims().size());
        for (Claim claim : history.claims()) {
            if (!claim.isOver()) {
                weighed.add(new Weighed(claim, reasonOut(claim), false));
            }
        }
        int full = weighed.size();
        for (Person phone : history.phones()) {
            for (MaskId mask : phone.masks()) {
                weighMasked(known.lookAlikes().claims(mask), weighed);
            }
        }
        if (weighed.size() > full) {
            weighed.sort(BY_SEQUENCE);
        }
        return weighed;
    }

    /** A mask needs a second element: an equal surname, its code redeemed now, or the declaration of its channel. */
    private void weighMasked(List<Claim> claims, List<Weighed> weighed) {
        for (Claim claim : claims) {
            boolean proved = visit.redeems(claim) || visit.declares(claim.registration.channel());
            if (proved || visit.hasSurnameOf(claim)) {
                addOnce(weighed, new Weighed(claim, reasonOut(claim), !proved));
            } else if (!claim.isExpired(visit.arrival()) && !claim.isWithdrawn()) {
                addOnce(weighed, new Weighed(claim, V_MASK_UNCONFIRMED, false));
            }
        }
    }

    /** Two phones of one person may fit the same mask. */
    private void addOnce(List<Weighed> weighed, Weighed one) {
        if (history.phones().size() == 1 || weighed.stream().noneMatch(each -> each.claim() == one.claim())) {
            weighed.add(one);
        }
    }

    private Loss.@Nullable Reason reasonOut(Claim claim) {
        Instant arrival = visit.arrival();
        Instant registered = claim.registration.at();
        if (Duration.between(registered, arrival).compareTo(claim.registration.leadTime()) < 0) {
            return V_LEAD;
        }
        if (claim.isExpired(arrival)) {
            return V_EXPIRED;
        }
        if (claim.isWithdrawn()) {
            return V_WITHDRAWN;
        }
        if (known.rules().isSuspended(claim.registration.channel(), arrival)) {
            return V_SUSPENDED;
        }
        if (history.wasProtectedAgainst(claim)) {
            return V_PROTECTED;
        }
        if (claim.registration.masked()) {
            Loss.Reason hidden = reasonFullNumberWouldMeet(claim);
            if (hidden != null) {
                return hidden;
            }
        }
        boolean redeemed = visit.redeems(claim);
        if (redeemed && claim.isCodeUsed()) {
            return V_CODE;
        }
        return redeemed || claim.is(Mode.FIRST_REGISTRATION) ? null : V_UNREDEEMED;
    }

    private Loss.@Nullable Reason reasonFullNumberWouldMeet(Claim masked) {
        if (known.isBuyer(visit.fact().person(), history, masked.terms.get(Parameter.OWNER_LIMIT), masked.sequence)) {
            return V_OWNER;
        }
        for (Claim claim : history.claims()) {
            if (claim.wasLive(masked) && fitsNumberOf(claim, masked) && held(claim, masked)) {
                return V_HELD;
            }
        }
        return null;
    }

    private boolean held(Claim claim, Claim masked) {
        return claim.excludes(masked.registration.mode(), masked.registration.channel())
            && !known.rules().isSuspended(claim.registration.channel(), masked.registration.at());
    }

    private boolean fitsNumberOf(Claim claim, Claim masked) {
        MaskId mask = masked.mask();
        return mask != null && history.phones().stream().anyMatch(phone -> claim.isOn(phone) && phone.fits(mask));
    }
}
