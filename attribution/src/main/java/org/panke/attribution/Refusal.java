package org.panke.attribution;

/** An event that is well formed and that the rules refuse; nothing changes by it. */
public record Refusal(ProjectId project, EventId event, Reason reason) implements Finding {
    /** Why. */
    public enum Reason {
        /** The id already belongs to an event with other content; the first stands. */
        E_ID,
        /** No such registration, or it is over. */
        E_REGISTRATION,
        /** The person has no verdict that could be corrected. */
        E_NO_VERDICT,
        /** The declaration was corrected before, or the person has subscribed. */
        E_CORRECTED,
        /** The two are not one person. */
        E_NOT_MERGED,
        /** No such contract. */
        D_UNKNOWN,
        /** The contract is signed. */
        D_SIGNED,
        /** The contract is cancelled. */
        D_CANCELLED,
        /** What the contract pays is not at the step that this one follows. */
        D_STATE,
        /** Who approved it cannot be who pays it, and both are named. */
        D_SAME_PERSON,
        /** A decision needs the names of two different people. */
        C_SIGNATURES,
        /** No such case. */
        C_UNKNOWN,
        /** The case was decided before. */
        C_DECIDED,
        /** Not an outcome this case can have. */
        C_OUTCOME
    }
}
