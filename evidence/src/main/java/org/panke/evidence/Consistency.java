package org.panke.evidence;

import java.util.Iterator;
import java.util.List;
import org.panke.evidence.NotProvenException.Fault;

/**
 * That a tree begins with an earlier one: nothing in it was changed, left out or put in between (RFC 9162, section
 * 2.1.4). An empty tree begins every other.
 *
 * @param earlier size of the earlier tree, in leaves
 * @param size of the later one
 */
public record Consistency(long earlier, long size, List<Hash> steps) {
    public Consistency {
        steps = List.copyOf(steps);
    }

    /** @throws NotProvenException where the later tree does not begin with the earlier one */
    public void verify(Hash earlierRoot, Hash root) throws NotProvenException {
        if (earlier < 0 || earlier > size) {
            throw new NotProvenException(Fault.PLACE, "no tree of " + earlier + " in one of " + size);
        }
        if (earlier == 0 || earlier == size) {
            same(earlier == 0 ? Hash.EMPTY : root, earlierRoot);
            if (!steps.isEmpty()) {
                throw new NotProvenException(Fault.STEPS, "steps where there is no way to go");
            }
            return;
        }
        Iterator<Hash> rest = steps.iterator();
        int whole = Long.numberOfTrailingZeros(earlier);
        long place = earlier - 1 >> whole;
        long last = size - 1 >> whole;
        // both trees share their first full subtree; where that is the earlier tree itself, it is not told again
        Hash before = place == 0 ? earlierRoot : next(rest);
        Hash after = before;
        while (rest.hasNext()) {
            Hash step = rest.next();
            if (last == 0) {
                throw new NotProvenException(Fault.STEPS, "a step after the root");
            }
            if ((place & 1) == 1 || place == last) {
                before = Hash.ofNode(step, before);
                after = Hash.ofNode(step, after);
                int alone = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                after = Hash.ofNode(after, step);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new NotProvenException(Fault.STEPS, "a step is missing");
        }
        same(before, earlierRoot);
        same(after, root);
    }

    private static Hash next(Iterator<Hash> rest) throws NotProvenException {
        if (!rest.hasNext()) {
            throw new NotProvenException(Fault.STEPS, "a step is missing");
        }
        return rest.next();
    }

    private static void same(Hash found, Hash said) throws NotProvenException {
        if (!found.equals(said)) {
            throw new NotProvenException(Fault.ROOT, "one tree does not begin with the other");
        }
    }
}
