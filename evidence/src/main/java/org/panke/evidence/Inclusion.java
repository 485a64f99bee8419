package org.panke.evidence;

import java.util.List;
import org.panke.evidence.NotProvenException.Fault;

/**
 * That a leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param steps from the leaf's neighbour to the root's child
 */
public record Inclusion(long index, long size, List<Hash> steps) {
    public Inclusion {
        steps = List.copyOf(steps);
    }

    /** @throws NotProvenException where the tree with this root has another leaf there, or none */
    public void verify(Leaf leaf, Hash root) throws NotProvenException {
        verify(leaf.hash(), root);
    }

    void verify(Hash leaf, Hash root) throws NotProvenException {
        if (index < 0 || index >= size) {
            throw new NotProvenException(Fault.PLACE, "no leaf " + index + " in a tree of " + size);
        }
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash step : steps) {
            if (last == 0) {
                throw new NotProvenException(Fault.STEPS, "a step after the root");
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hash.ofNode(step, hash);
                int alone = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                hash = Hash.ofNode(hash, step);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new NotProvenException(Fault.STEPS, "a step is missing");
        }
        if (!hash.equals(root)) {
            throw new NotProvenException(Fault.ROOT, "the tree has another leaf " + index);
        }
    }
}
