package org.panke.formats.words;

import java.time.Duration;
import org.panke.attribution.Signal;

final class EnglishSignals {
    private final Sentences names;

    EnglishSignals(Sentences names) {
        this.names = names;
    }

    void signal(Signal signal, StringBuilder out) {
        int start = out.length();
        subject(signal.subject(), out);
        int sentence = out.length();
        switch (signal.kind()) {
            case NEAR_MISS -> minutes("the visitor arrived ", signal.value(), " after the lead time; up to ",
                signal.threshold(), " are remarkable.", out);
            case ON_SITE -> after("registered ", signal.value(),
                " after the visitor had arrived: still on site, or the same day.", out);
            case LOOKED_UP_FIRST -> hours("an agent registered the phone ", signal.value(),
                " after staff had looked it up; up to ", signal.threshold(), " must be checked.", out);
            case PAIR_LIFT -> counts("staff look-ups and this agent's registrations meet ", signal.value(),
                " times as often as by chance; from ", signal.threshold(), " times it must be checked.", out);
            case SHORT_DEAL -> hours("subscribed ", signal.value(), " after the registration; up to ",
                signal.threshold(), " are remarkable.", out);
            case NAME_EDITED -> counts("one visitor's surname was edited ", signal.value(), " times; from ",
                signal.threshold(), " it must be checked.", out);
            case PHONE_EDITED -> phoneEdited(signal, out);
            case COBUYERS_DIFFER -> out.append("the buyers of one contract came by different ways.");
            case COBUYER_EARLIER ->
                out.append("a co-buyer had come by themselves before the registration that would be ")
                    .append("paid, and is still protected.");
            case SAME_IDENTITY -> out.append("one identity appears in two customer records with different owners.");
            case LOW_ARRIVAL -> shares("only ", signal.value(), " of the registered visitors arrived; at ",
                signal.threshold(), " or less it must be checked.", out);
            case REGULAR_GAPS -> shares("registrations come in even steps: the gaps vary by ", signal.value(),
                " of their mean; at ", signal.threshold(), " or less it looks like a machine.", out);
            case MASK_FLOOD -> counts("masked numbers merely fit ", signal.value(),
                " times as many visits as those of agents with masks on average; from ", signal.threshold(),
                " times it must be checked.", out);
            case WALK_IN_SHARE -> shares("", signal.value(),
                " of the visitors won arrived right after the lead time, like walk-ins; from ",
                signal.threshold(), " it must be checked.", out);
            case CODE_GUESSING ->
                counts("a showing code was tried at a visit it has nothing to do with; times by now: ",
                    signal.value(), ", to be checked from ", signal.threshold(), " on.", out);
            case SOURCE_CHANGED -> out.append("the source was changed after the visit.");
            case ONE_DECIDER -> shares("", signal.value(), " of the decisions carry one person's name; from ",
                signal.threshold(), " it must be checked.", out);
            case PAYEE_DIFFERS -> out.append("the channel that asks to be paid is not the one of the verdict.");
            case RING_SHARE ->
                shares("", signal.value(), " of the phones proved by ringing were vouched for by one person; from ",
                    signal.threshold(), " it must be checked.", out);
            case ERASED_THEN_CLAIMED -> shares("of those who asked to be forgotten, ", signal.value(),
                " came back with a channel; from ", signal.threshold(), " it is remarkable.", out);
        }
        if (sentence == start) {
            out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
        }
    }

    private void subject(Signal.Subject subject, StringBuilder out) {
        int start = out.length();
        names.channel(subject.channel(), out);
        if (subject.agent() != null) {
            out.append(out.length() == start ? "Agent " : " ").append(Names.plain(subject.agent().value()));
        }
        if (subject.staff() != null) {
            out.append(out.length() == start ? "Staff " : ", staff ").append(Names.plain(subject.staff().value()));
        }
        if (subject.contract() != null) {
            out.append(out.length() == start ? "Contract " : ", contract ")
                .append(Names.plain(subject.contract().value()));
        }
        out.append(out.length() == start ? "" : ": ");
    }

    private void phoneEdited(Signal signal, StringBuilder out) {
        if (signal.value() < 0) {
            out.append("the visitor's phone was changed after the subscription, before the signing.");
        } else {
            hours("the visitor's phone was changed ", signal.value(), " before the deal; up to ", signal.threshold(),
                " must be checked.", out);
        }
    }

    private void after(String before, double minutes, String after, StringBuilder out) {
        out.append(before);
        names.times.length(Duration.ofSeconds(Math.round(minutes * 60)), out);
        out.append(after);
    }

    private void minutes(String before, double value, String between, double threshold, String after,
            StringBuilder out) {
        out.append(before);
        names.times.length(Duration.ofSeconds(Math.round(value * 60)), out);
        out.append(between);
        names.times.length(Duration.ofSeconds(Math.round(threshold * 60)), out);
        out.append(after);
    }

    private void hours(String before, double value, String between, double threshold, String after, StringBuilder out) {
        minutes(before, Math.floor(value * 60), between, threshold * 60, after, out);
    }

    private static void counts(String before, double value, String between, double threshold, String after,
            StringBuilder out) {
        out.append(before);
        Numbers.measure(value, out);
        out.append(between);
        Numbers.measure(threshold, out);
        out.append(after);
    }

    private static void shares(String before, double value, String between, double threshold, String after,
            StringBuilder out) {
        out.append(before);
        Numbers.percent(value, out);
        out.append(between);
        Numbers.percent(threshold, out);
        out.append(after);
    }
}
