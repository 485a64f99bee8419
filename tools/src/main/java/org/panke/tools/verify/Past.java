package org.panke.tools.verify;

import java.util.Optional;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Growing;
import org.panke.evidence.HashList;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NotProvenException.Fault;
import org.panke.evidence.Tree;

/**
 * The log that another one goes on after, which was begun anew. Lawful is only that which leaves out nothing that was
 * published.
 *
 * @param admitted the earlier log up to the last checkpoint of it that the later one has in its first leaf
 * @param published what lies in its folder beside the later one; nothing where it is not there
 */
record Past(Epoch admitted, Optional<Epoch> published) {
    /** That the folder beside it has no more, and nothing else. */
    void check() throws Said.UnsoundException {
        if (published.isEmpty()) {
            return;
        }
        Checkpoint last = admitted.checkpoint();
        Checkpoint other = published.get().checkpoint();
        if (other.size() > last.size()) {
            throw leftOut(other.size());
        }
        if (other.size() == last.size() && !other.root().equals(last.root())) {
            throw another();
        }
    }

    /** Whether all of the earlier log lies beside the later one. */
    boolean isBeside() {
        return published.isPresent() && published.get().checkpoint().size() == admitted.checkpoint().size();
    }

    /**
     * That all that somebody saw of the earlier log, or of one before that, is in what the later one admits.
     *
     * @param seen its hashes; where more of that very log can be read, it is added
     */
    void needs(Growing seen, boolean isFull, Said said)
            throws NotProvenException, Said.CouldNotException, Said.UnsoundException {
        check();
        if (!isBeside()) {
            needsAlone(seen);
            return;
        }
        Optional<Past> still = admitted.isOf(seen) ? Optional.empty() : admitted.past();
        if (still.isPresent()) {
            still.get().needs(seen, isFull, said);
            // its first leaf told of the one before, so it must come to its checkpoint, too
            admitted.follow(new HashList(), false, said);
            return;
        }
        needsNoMore(seen);
        try {
            admitted.follow(seen, isFull, said);
        } catch (NotProvenException e) {
            if (e.fault() == Fault.FORKED) {
                throw another();
            }
            throw e;
        }
    }

    private void needsAlone(Growing seen) throws Said.CouldNotException, Said.UnsoundException {
        Checkpoint last = admitted.checkpoint();
        if (seen.size() >= last.size()) {
            if (begins(seen)) {
                needsNoMore(seen);
                return;
            }
            if (admitted.number() == 1) {
                throw another();
            }
        }
        throw new Said.CouldNotException("verify.past-unseen", last.origin(), last.size(), seen.size(), folder());
    }

    private void needsNoMore(Growing seen) throws Said.UnsoundException {
        if (seen.size() > admitted.checkpoint().size()) {
            throw begins(seen) ? leftOut(seen.size()) : another();
        }
    }

    private boolean begins(Growing seen) {
        Checkpoint last = admitted.checkpoint();
        return new Tree(seen, last.size()).root().equals(last.root());
    }

    private Said.UnsoundException leftOut(long published) {
        Checkpoint last = admitted.checkpoint();
        return new Said.UnsoundException(Fault.ROLLED_BACK, "verify.past-left-out", last.origin(), last.size(),
            published);
    }

    private Said.UnsoundException another() {
        return new Said.UnsoundException(Fault.FORKED, "verify.past-another", admitted.checkpoint().origin());
    }

    /** Where the earlier log would lie. */
    private Object folder() {
        return admitted.shelf().name();
    }

    /**
     * In words.
     *
     * @param isKept whether somebody had seen some of it
     * @param isNew whether they had seen nothing of the later one either
     */
    void say(Said said, boolean isKept, boolean isNew) {
        Checkpoint last = admitted.checkpoint();
        said.line("verify.past", last.origin(), last.size());
        if (isKept) {
            said.line("verify.past-kept");
        } else if (isBeside()) {
            said.line("verify.past-beside", folder());
        } else if (isNew) {
            said.line(admitted.shelf().isThere() ? "verify.past-part" : "verify.past-alone", folder());
        }
    }
}
