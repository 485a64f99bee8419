package org.panke.formats.words;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Registration;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

final class English extends Sentences {
    private static final String NOT_AVAILABLE = "Not available now.";

    private final EnglishSignals signals = new EnglishSignals(this);

    English(EnglishTimes times, Names names) {
        super(times, names);
    }

    @Override
    public void headline(Verdict verdict, StringBuilder out) {
        if (verdict.revises() != null) {
            out.append("Revised · ");
        }
        switch (verdict.outcome()) {
            case Outcome.Natural() -> out.append("Natural");
            case Outcome.Brought(ChannelId channel, _, _) -> out.append("Brought by ").append(channel(channel));
            case Outcome.Disputed _ -> out.append("Disputed");
            case Outcome.NotAVisitor(Outcome.NotAVisitorReason why) -> out.append(switch (why) {
                case ROLE -> "Not a visitor · came in another role";
                case OWN_PHONE -> "Not a visitor · staff or agent";
            });
        }
        if (verdict.standing() != null) {
            out.append(verdict.standing() == Standing.NEW ? " · first visit" : " · return visit");
        }
        if (verdict.outcome() instanceof Outcome.Disputed) {
            out.append(" · waiting for two people to decide");
        } else if (verdict.until() != null) {
            out.append(" · protected until ");
            times.end(verdict.until(), verdict.arrival(), out);
        }
    }

    @Override
    void why(Verdict verdict, StringBuilder out) {
        boolean standing = verdict.standing() == Standing.RETURNING;
        boolean decided = verdict.revises() != null;
        switch (verdict.outcome()) {
            case Outcome.Natural() -> out.append(decided
                ? "Two people decided that nobody brought this visitor."
                : standing
                    ? "An earlier natural visit is still protected, so claims were not weighed again."
                    : verdict.lost().isEmpty()
                        ? "No channel had registered this visitor."
                        : "None of the registrations holds.");
            case Outcome.Brought(ChannelId channel, AgentId agent, _) -> {
                if (decided) {
                    out.append("Two people decided for ");
                    who(channel, agent, out);
                    out.append('.');
                } else if (standing) {
                    out.append("An earlier verdict for ");
                    who(channel, agent, out);
                    out.append(" is still protected, so claims were not weighed again.");
                } else if (verdict.won() != null) {
                    won(verdict.won(), verdict, out);
                } else {
                    out.append("The registration of ");
                    who(channel, agent, out);
                    out.append(" holds.");
                }
            }
            case Outcome.Disputed disputed -> disputed(disputed, standing, out);
            case Outcome.NotAVisitor(Outcome.NotAVisitorReason why) -> out.append(switch (why) {
                case ROLE -> "They did not come as somebody looking for a home, so nothing is judged.";
                case OWN_PHONE -> "The phone belongs to the office's staff or to an agent, so nothing is judged.";
            });
        }
    }

    private void won(Registration won, Verdict verdict, StringBuilder out) {
        who(won.channel(), won.agent(), out);
        out.append(won.masked() ? " registered with a masked number on " : " registered on ");
        times.moment(won.at(), verdict.arrival(), out);
        out.append(", ");
        times.length(Duration.between(won.at(), verdict.arrival()), out);
        out.append(" before arrival (agreed: at least ");
        times.length(won.leadTime(), out);
        out.append(')');
        out.append(won.mode() == Mode.FIRST_SHOWING ? ", and its showing code was redeemed at the visit" : "");
        out.append(hasRivals(verdict) ? "; it is the earliest registration that holds." : ".");
    }

    private void disputed(Outcome.Disputed disputed, boolean standing, StringBuilder out) {
        if (standing) {
            out.append("An earlier dispute is not decided yet. ");
        }
        ChannelId first = firstClaim(disputed);
        String claim = first == null ? "a channel's registration" : "the registration of " + channel(first);
        switch (disputed.why()) {
            case DECLARED_SELF -> out.append("The visitor says they came by themselves, but ").append(claim)
                .append(" holds by the rules.");
            case DECLARED_OTHER -> out.append("The visitor names another channel, but ").append(claim)
                .append(" holds by the rules.");
            case MERGED -> out.append("Two customer records turned out to be one person with different owners.");
        }
        out.append(" Nobody owns the visit until two people decide.");
    }

    @Override
    public void loss(Loss loss, Verdict verdict, StringBuilder out) {
        who(loss.registration().channel(), loss.registration().agent(), out);
        out.append(": ");
        lossAlone(loss, verdict, out);
    }

    @Override
    void lossAlone(Loss loss, Verdict verdict, StringBuilder out) {
        Registration lost = loss.registration();
        switch (loss.reason()) {
            case V_MASK_UNCONFIRMED -> out.append("the masked number fits, but neither surname, showing code nor ")
                .append("declaration confirms that it is this visitor.");
            case V_LEAD -> lead(lost, verdict.arrival(), out);
            case V_EXPIRED -> {
                out.append("the registration was valid until ");
                times.end(lost.until(), verdict.arrival(), out);
                out.append(" and had expired on arrival.");
            }
            case V_WITHDRAWN -> out.append("the registration had been withdrawn before arrival.");
            case V_SUSPENDED -> out.append("the channel was suspended on arrival.");
            case V_PROTECTED -> {
                out.append("registered on ");
                times.moment(lost.at(), verdict.arrival(), out);
                out.append(", while the visitor was protected by another's or a natural visit.");
            }
            case V_OWNER -> out.append("the masked number hid a buyer; in full it would have been refused.");
            case V_HELD ->
                out.append("the masked number hid somebody held by another claim; in full it would have been ")
                    .append("refused.");
            case V_CODE -> out.append("the showing code had been used at an earlier visit.");
            case V_UNREDEEMED -> {
                out.append("the showing code was not redeemed at this visit; the registration stays valid until ");
                times.end(lost.until(), verdict.arrival(), out);
                out.append('.');
            }
            case V_OTHER_WON -> otherWon(lost, verdict, out);
        }
    }

    private void lead(Registration lost, Instant arrival, StringBuilder out) {
        if (arrival.isBefore(lost.at())) {
            out.append("registered ");
            times.length(Duration.between(arrival, lost.at()), out);
            out.append(" after arrival; agreed are at least ");
            times.length(lost.leadTime(), out);
            out.append(" before.");
        } else {
            out.append("registered only ");
            times.length(Duration.between(lost.at(), arrival), out);
            out.append(" before arrival, less than the agreed ");
            times.length(lost.leadTime(), out);
            out.append('.');
        }
    }

    private void otherWon(Registration lost, Verdict verdict, StringBuilder out) {
        Registration won = verdict.won();
        if (won == null || verdict.revises() != null || won.at().isAfter(lost.at())) {
            out.append("the registration holds, but the verdict is not for this channel.");
            return;
        }
        out.append("the registration holds, but ");
        times.moment(lost.at(), verdict.arrival(), out);
        out.append(" is later than ").append(channel(won.channel())).append(" on ");
        times.moment(won.at(), verdict.arrival(), out);
        out.append('.');
    }

    @Override
    public Optional<String> lossToBroker(Loss loss, Verdict verdict) {
        return switch (loss.reason()) {
            case V_MASK_UNCONFIRMED -> Optional.empty();
            case V_PROTECTED, V_OWNER, V_HELD -> Optional.of("Not available at the time of registration.");
            case V_OTHER_WON -> Optional.of("The registration holds, but the verdict is not for you.");
            default -> {
                StringBuilder out = new StringBuilder();
                lossAlone(loss, verdict, out);
                out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
                yield Optional.of(out.toString());
            }
        };
    }

    @Override
    void moreLost(int count, StringBuilder out) {
        out.append(count).append(count == 1 ? " more registration does not hold." : " more registrations do not hold.");
    }

    @Override
    String gap() {
        return " ";
    }

    @Override
    String stop() {
        return ". ";
    }

    @Override
    public void answer(Answer answer, StringBuilder out) {
        switch (answer) {
            case Answer.Accepted(_, Registration accepted) -> accepted(accepted, false, out);
            case Answer.Refused refused -> out.append(switch (refused.reason()) {
                case R_CHANNEL -> "The channel or agent is unknown or suspended.";
                case R_NO_RULES -> "The project's rules are not in force yet.";
                case R_PHONE -> "This is not a phone number.";
                case R_FORM -> "Numbers may not be masked in this form.";
                case R_SURNAME -> "The surname is missing.";
                case R_OWN_PHONE -> "This is the own phone of an agent or of the office's staff.";
                case R_QUOTA -> "Today's registrations are used up, or too many are waiting for their visit.";
                case R_DUPLICATE -> "The same agent has a registration for this visitor that is still valid.";
                case R_OWNER -> "The visitor has bought, and buyers may not be registered.";
                case R_PROTECTED -> "The visitor is protected by another's or a natural visit, or disputed.";
                case R_HELD -> "Another valid registration holds this visitor.";
            });
        }
    }

    @Override
    public void answerToBroker(Answer answer, StringBuilder out) {
        switch (answer) {
            case Answer.Accepted(_, Registration accepted) -> accepted(accepted, true, out);
            case Answer.Refused(_, _, Answer.Reason reason, _) when reason.isNotAvailableNow() ->
                out.append(NOT_AVAILABLE);
            case Answer.Refused refused when refused.reason() == Answer.Reason.R_DUPLICATE ->
                out.append("You have a registration for this visitor that is still valid.");
            case Answer.Refused refused -> answer(refused, out);
        }
    }

    private void accepted(Registration accepted, boolean toBroker, StringBuilder out) {
        out.append("Accepted, valid until ");
        times.end(accepted.until(), accepted.at(), out);
        out.append(toBroker ? "; bring the visitor on " : "; the visitor may arrive from ");
        times.from(accepted.at().plus(accepted.leadTime()), accepted.at(), out);
        out.append(toBroker ? " or later" : "");
        if (accepted.mode() == Mode.FIRST_SHOWING) {
            out.append(toBroker ? ", and show the showing code" : ", with the showing code redeemed");
        }
        out.append('.');
    }

    @Override
    public void settlement(Settlement settlement, StringBuilder out) {
        EnglishDeals.settlement(settlement, this, out);
    }

    @Override
    public void signal(Signal signal, StringBuilder out) {
        signals.signal(signal, out);
    }

    @Override
    public void refusal(Refusal refusal, StringBuilder out) {
        EnglishDeals.refusal(refusal, out);
    }

    @Override
    public void money(long fen, StringBuilder out) {
        Numbers.yuan(fen, out);
        out.append(" yuan");
    }

    private void who(ChannelId channel, @Nullable AgentId agent, StringBuilder out) {
        out.append(channel(channel));
        if (agent != null) {
            out.append(" (").append(Names.plain(agent.value())).append(')');
        }
    }
}
