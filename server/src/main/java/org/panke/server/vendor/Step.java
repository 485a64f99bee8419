package org.panke.server.vendor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/** What somebody of the office did about a contract with a vendor. Nothing of it is altered afterwards. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Step.Opened.class, name = "OPENED"),
    @JsonSubTypes.Type(value = Step.Amended.class, name = "AMENDED"),
    @JsonSubTypes.Type(value = Step.Ended.class, name = "ENDED"),
    @JsonSubTypes.Type(value = Step.Cut.class, name = "CUT"),
    @JsonSubTypes.Type(value = Step.Returned.class, name = "RETURNED"),
    @JsonSubTypes.Type(value = Step.Closed.class, name = "CLOSED")})
sealed interface Step {
    /** What somebody may do once it is opened. */
    enum Kind {
        AMENDED, ENDED, CUT, RETURNED, CLOSED
    }

    /** What a vendor's paper says that they did with what they had. */
    enum Way {
        RETURNED, DELETED
    }

    /** A contract, with all that the law has an office agree. */
    record Opened(String name, Terms terms) implements Step {
    }

    /** It says something else from now on, or goes on for longer. */
    record Amended(Terms terms) implements Step {
    }

    /** @param day on which it ended */
    record Ended(LocalDate day, String reasons) implements Step {
    }

    /**
     * Their way into Panke was cut: the keys were revoked in the same unit of work.
     *
     * @param keys the name under which keys were looked for
     * @param revoked those that there were, by their ids; none of them can be used by it
     */
    record Cut(String keys, List<String> revoked) implements Step {
        public Cut {
            revoked = List.copyOf(revoked);
        }
    }

    /**
     * Their own paper, which stays outside.
     *
     * @param day that it bears
     * @param signer who signed it for them
     * @param sha256 of the paper, in hexadecimal
     */
    record Returned(Way way, LocalDate day, String signer, String sha256) implements Step {
    }

    /** Nothing follows. An event of the project's log signs this step's digest, and so all before it. */
    record Closed() implements Step {
    }
}
