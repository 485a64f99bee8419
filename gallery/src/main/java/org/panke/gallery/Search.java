package org.panke.gallery;

import java.util.Arrays;
import java.util.Optional;

/**
 * One search of one snapshot for the nearest row that is not below a floor: every row roughly; whichever could still be
 * it, in whole numbers; whichever could still be it, exactly. What it finds is what an exact comparison with every row
 * finds. For a row x and a probe p, of which the rough numbers stand for x' and p', |p·x − p'·x'| ≤ |p − p'|·|x| + |p'|·|x − x'|
 * (Cauchy and Schwarz), and both lengths of what is left out are known; what all numbers but the first can add is at most the product
 * of their lengths.
 */
final class Search {
    private static final int CONTENDERS = 64;

    private final Products products;
    private final float[] probe;
    private final Coarse coarse;
    private final float length;
    /** What the probe's own rest, and rounding, can make of any row. */
    private final float slack;
    private final int[] sums = new int[Block.ROWS];
    private final float[] most = new float[Block.ROWS];
    private final int[] places = new int[CONTENDERS];
    private final float[] atMost = new float[CONTENDERS];
    private int contenders;
    private int best = -1;
    private float cosine = Float.NEGATIVE_INFINITY;
    /** Whoever is below it is not looked for. */
    private float floor;

    /** @param floor whoever is below it is nobody, however near */
    Search(Products products, Template template, float floor) {
        this.products = products;
        this.probe = template.exposed();
        this.coarse = Coarse.of(probe, Coarse.PROBE);
        this.length = coarse.length();
        this.slack = slack(coarse.rest());
        this.floor = floor;
    }

    /** Lengths are 1 up to rounding; a sum of n rounded products is off by at most n units in the last place of 1. */
    private float slack(float rest) {
        return rest * 1.0001f + (probe.length + 16) * 0x1p-23f;
    }

    /** The nearest row; of equally near ones that with the smallest id. */
    Optional<Nearest> nearest(Snapshot snapshot) {
        Rough roughly = Rough.of(probe);
        for (int from = 0; from < snapshot.rows(); from += Block.ROWS) {
            int rows = mayHold(snapshot.block(from), roughly) ? Math.min(Block.ROWS, snapshot.rows() - from) : 0;
            for (int row = 0; row < rows; row++) {
                if (most[row] >= floor && snapshot.isThere(from + row)) {
                    lookCloser(snapshot, from + row);
                }
            }
        }
        settle(snapshot);
        return best < 0 ? Optional.empty() : Optional.of(new Nearest(snapshot.id(best), cosine));
    }

    /**
     * Whether any row of a block may be the nearest; how near each may be is written down. For most blocks the first numbers of
     * every row tell that none is.
     */
    private boolean mayHold(Block block, Rough roughly) {
        Arrays.fill(sums, 0);
        int done = 0;
        for (int i = 0; i < Rough.HEADS; i++) {
            Rough.Head head = roughly.heads()[i];
            float roughSlack = slack(head.rest());
            // a row is cut about as the probe is
            boolean tells = i == Rough.HEADS - 1 || head.tail() * head.tail() + 2 * roughSlack < floor;
            if (tells) {
                block.add(products, roughly.levels(), done, head.end(), sums);
                done = head.end();
                if (block.atMost(roughly, i, roughSlack, sums, most) < floor) {
                    return false;
                }
            }
        }
        return true;
    }

    private void lookCloser(Snapshot snapshot, int place) {
        Block block = snapshot.block(place);
        int row = place % Block.ROWS;
        float about = block.coarsely(products, coarse.numbers(), row) * (coarse.step() * block.step(row));
        float off = block.rest(row) * length + slack;
        if (about + off < floor) {
            return;
        }
        if (contenders == CONTENDERS) {
            settle(snapshot);
        }
        places[contenders] = place;
        atMost[contenders++] = about + off;
        floor = Math.max(floor, about - off);
    }

    /** Compares exactly, the likeliest first, whoever is not below the floor. */
    private void settle(Snapshot snapshot) {
        int likeliest = 0;
        for (int i = 1; i < contenders; i++) {
            likeliest = atMost[i] > atMost[likeliest] ? i : likeliest;
        }
        for (int i = 0; i < contenders; i++) {
            int next = i == 0 ? likeliest : i == likeliest ? 0 : i;
            if (atMost[next] >= floor) {
                compare(snapshot, places[next]);
            }
        }
        contenders = 0;
    }

    private void compare(Snapshot snapshot, int place) {
        float exactly = snapshot.block(place).cosine(probe, place % Block.ROWS);
        if (exactly >= floor
            && (exactly > cosine || snapshot.id(place).value() < snapshot.id(best).value())) {
            best = place;
            cosine = exactly;
            floor = exactly;
        }
    }
}
