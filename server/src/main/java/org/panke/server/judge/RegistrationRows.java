package org.panke.server.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Loss;
import org.panke.attribution.MaskId;
import org.panke.attribution.Outcome;
import org.panke.attribution.Party;
import org.panke.attribution.Person;
import org.panke.attribution.Registration;
import org.panke.attribution.Verdict;
import org.panke.server.platform.Columns;

/** Tables {@code registration} and {@code showing_code}. */
final class RegistrationRows {
    private RegistrationRows() {
    }

    static void answered(Entry entry, Fact.Registered asked, Answer answer) {
        Registration accepted = answer instanceof Answer.Accepted(_, Registration given) ? given : null;
        Answer.Reason refused = answer instanceof Answer.Refused no ? no.reason() : null;
        entry.insert("""
                INSERT INTO registration (project_id, registration_id, sequence, at, channel, agent, masked, person,
                    mask, answer, reason, until, mode, rules, state, ended_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            entry.id(), entry.sequence(), entry.at(), asked.channel().value(), Entry.text(asked.agent()),
            asked.party() instanceof Party.Masked ? 1 : 0,
            asked.party() instanceof Person person ? person.number() : null, mask(asked.party()),
            accepted == null ? "REFUSED" : "ACCEPTED", Entry.text(refused),
            accepted == null ? null : Words.millis(accepted.until()),
            accepted == null ? null : accepted.mode().name(), answer.rules(), accepted == null ? "REFUSED" : "LIVE",
            accepted == null ? entry.at() : null);
    }

    private static @Nullable Integer mask(Party party) {
        return party instanceof Party.Masked(MaskId mask, _) && mask != null ? mask.number() : null;
    }

    static void withdrawn(Entry entry, Event.RegistrationWithdrawn withdrawn) {
        entry.update("""
                UPDATE registration SET state = 'WITHDRAWN', ended_at = ?
                WHERE registration_id = ? AND project_id = ?""",
            entry.at(), withdrawn.registration().value());
    }

    /** What a verdict, given or decided, makes of the registrations it names. */
    static void judged(Entry entry, Verdict verdict) {
        if (verdict.outcome() instanceof Outcome.Disputed disputed && verdict.revises() == null) {
            disputed.claims().forEach(claim -> becomes(entry, "DISPUTED", null, verdict, claim, "'LIVE'"));
        }
        for (Loss loss : verdict.lost()) {
            if (isOver(entry.fact(), loss)) {
                becomes(entry, "LOST", loss.reason(), verdict, loss.registration().id(), "'LIVE', 'WON', 'DISPUTED'");
            }
        }
        Registration won = verdict.won();
        if (won != null && verdict.outcome() instanceof Outcome.Brought) {
            becomes(entry, "WON", null, verdict, won.id(), "'LIVE', 'LOST', 'DISPUTED'");
            if (won.masked() && entry.fact() instanceof Fact.CheckedIn visit) {
                entry.update("""
                        UPDATE registration SET person = ?
                        WHERE person IS NULL AND registration_id = ? AND project_id = ?""",
                    visit.person().number(), won.id().value());
            }
        }
    }

    /** @param from the states in which this can happen to it */
    private static void becomes(Entry entry, String state, Loss.@Nullable Reason reason, Verdict verdict,
            EventId registration, String from) {
        entry.update("""
                UPDATE registration SET state = ?, state_reason = ?, visit_id = ?, ended_at = ?
                WHERE state IN (%s) AND registration_id = ? AND project_id = ?""".formatted(from),
            state, Entry.text(reason), verdict.visit().value(), state.equals("DISPUTED") ? null : entry.at(),
            registration.value());
    }

    /** A mask that nothing but an equal surname confirms may be a namesake's: a short lead does not end it. */
    private static boolean isOver(Fact fact, Loss loss) {
        return switch (loss.reason()) {
            case V_LEAD -> !(loss.registration().masked() && fact instanceof Fact.CheckedIn visit
                && !visit.codes().contains(loss.registration().id())
                && !visit.declared().equals(new Declaration.By(loss.registration().channel())));
            case V_EXPIRED, V_WITHDRAWN, V_PROTECTED, V_OWNER, V_HELD, V_OTHER_WON -> true;
            case V_MASK_UNCONFIRMED, V_SUSPENDED, V_CODE, V_UNREDEEMED -> false;
        };
    }

    /** The codes named at a visit of somebody their registration fits are used up, whatever the verdict. */
    static void codes(Entry entry, Fact.CheckedIn visit, Findings judge) {
        if (visit.codes().isEmpty()) {
            return;
        }
        List<Person> phones = judge.together(visit.person(), visit.at());
        for (EventId code : visit.codes()) {
            boolean fits = entry.db().sql("""
                    SELECT person, mask FROM registration WHERE project_id = ? AND registration_id = ?
                        AND state IN ('LIVE', 'WITHDRAWN', 'DISPUTED')""")
                .params(entry.project().value(), code.value())
                .query(Columns.read(row -> new Whose(row.numberOrNull("person"), row.numberOrNull("mask")))).optional()
                .filter(whose -> phones.stream().anyMatch(whose::fits)).isPresent();
            if (fits) {
                entry.insert("""
                        INSERT INTO showing_code (project_id, registration_id, used_at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING""", code.value(), entry.at());
            }
        }
    }

    /** Whom a registration names. */
    private record Whose(@Nullable Long person, @Nullable Long mask) {
        boolean fits(Person phone) {
            return mask == null
                ? person != null && person == phone.number()
                : phone.fits(new MaskId(Math.toIntExact(mask)));
        }
    }
}
