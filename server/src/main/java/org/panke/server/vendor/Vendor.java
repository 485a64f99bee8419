package org.panke.server.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.server.ledger.Steps.Matter;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.platform.Said;

/** Somebody who processes for the office, as the steps tell it. Never changes; another step makes another. */
record Vendor(String id, List<Taken<Step>> steps) {
    Vendor {
        steps = List.copyOf(steps);
    }

    static Vendor of(Matter<Step> matter) {
        return new Vendor(matter.id(), matter.steps());
    }

    /** How it is with a contract. */
    enum State {
        RUNNING,
        /** Its last day is past, and nobody has said that it ended or goes on. */
        OVER,
        /** It ended, and what the vendor had is not known to be gone. */
        ENDED, CLOSED
    }

    /** What must be there before it is closed. */
    enum Missing {
        CUT("还没有停用其在判客里的密钥", "their keys here are not revoked"),
        RETURNED("还没有登记其返还或者删除的证明", "their paper of return or deletion is not entered");

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Said said;

        Missing(String zh, String en) {
            this.said = new Said(zh, en);
        }

        Said said() {
            return said;
        }
    }

    /**
     * How it stands on a day.
     *
     * @param days since it ended, or since its last day; null where it runs or is closed
     */
    record Standing(State state, @Nullable Long days) {
        /** Whether somebody has to do something about it. */
        boolean isDue() {
            return days != null;
        }
    }

    /** Their paper of return or deletion, and who entered it. */
    record Paper(Step.Returned said, String by, Instant at) {
    }

    long version() {
        return steps.size();
    }

    String name() {
        return opened().name();
    }

    private Step.Opened opened() {
        return said(Step.Opened.class).findFirst().orElseThrow();
    }

    /** What was agreed last. */
    Terms terms() {
        List<Step.Amended> amended = said(Step.Amended.class).toList();
        return amended.isEmpty() ? opened().terms() : amended.getLast().terms();
    }

    Optional<Step.Ended> ended() {
        return said(Step.Ended.class).findFirst();
    }

    Optional<Taken<Step>> closed() {
        return steps.stream().filter(each -> each.step() instanceof Step.Closed).findFirst();
    }

    /** The newest paper: that one counts. */
    Optional<Paper> paper() {
        return steps.reversed().stream().flatMap(each -> each.step() instanceof Step.Returned said
            ? Stream.of(new Paper(said, each.by(), each.at()))
            : Stream.empty()).findFirst();
    }

    List<Step.Cut> cuts() {
        return said(Step.Cut.class).toList();
    }

    /** Nothing while it runs. */
    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (ended().isPresent() && cuts().isEmpty()) {
            missing.add(Missing.CUT);
        }
        if (ended().isPresent() && paper().isEmpty()) {
            missing.add(Missing.RETURNED);
        }
        return missing;
    }

    /** Whether a key of that name is theirs: it has their name, or one under which somebody cut them off. */
    boolean owns(String key) {
        return Stream.concat(Stream.of(name()), cuts().stream().map(Step.Cut::keys))
            .anyMatch(name -> name.strip().equalsIgnoreCase(key.strip()));
    }

    /** What an impact assessment is of: who has what, what for, how, and how it is protected, as it was agreed last. */
    Said assessed() {
        String agreed = Stream.of(Term.PURPOSE, Term.METHOD, Term.DATA, Term.PROTECTION)
            .map(each -> Objects.requireNonNull(terms().said().get(each)))
            .collect(Collectors.joining(" · ", " (", ")"));
        boolean isEnded = ended().isPresent();
        return new Said(name() + agreed + (isEnded ? "，合同已结束，尚未了结" : ""),
            name() + agreed + (isEnded ? ", ended and not closed" : ""));
    }

    Standing standing(LocalDate today) {
        if (closed().isPresent()) {
            return new Standing(State.CLOSED, null);
        }
        if (ended().isPresent()) {
            return new Standing(State.ENDED, ChronoUnit.DAYS.between(ended().get().day(), today));
        }
        LocalDate until = terms().until();
        return until.isBefore(today)
            ? new Standing(State.OVER, ChronoUnit.DAYS.between(until, today))
            : new Standing(State.RUNNING, null);
    }

    private <T extends Step> Stream<T> said(Class<T> kind) {
        return steps.stream().map(Taken::step).filter(kind::isInstance).map(kind::cast);
    }
}
