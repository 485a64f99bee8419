package org.panke.gallery;

import java.util.Optional;

/**
 * One search of one snapshot: every row roughly, then exactly whichever could still be nearest. What it finds is what an
 * exact comparison with every row finds. For a row x and a probe p, of which the rough numbers stand for x' and p',
 * |p·x − p'·x'| ≤ |p − p'|·|x| + |p'|·|x − x'| (Cauchy and Schwarz), and both lengths of what is left out are known.
 */
final class Search {
    private static final int CONTENDERS = 256;

    private final Products products;
    private final float[] probe;
    private final Coarse roughly;
    private final float length;
    /** What the probe's own rest, and rounding, can make of any row. */
    private final float slack;
    private final int[] places = new int[CONTENDERS];
    private final float[] atMost = new float[CONTENDERS];
    private int contenders;
    private int best = -1;
    private float cosine = Float.NEGATIVE_INFINITY;
    /** Whoever is below it is not nearest. */
    private float floor = Float.NEGATIVE_INFINITY;

    Search(Products products, Template template) {
        this.products = products;
        this.probe = template.exposed();
        this.roughly = Coarse.of(probe, Coarse.PROBE);
        this.length = roughly.length();
        // lengths are 1 up to rounding; a sum of n rounded products is off by at most n units in the last place of 1
        this.slack = roughly.rest() * 1.0001f + (probe.length + 16) * 0x1p-23f;
    }

    /** The nearest row; of equally near ones that with the smallest id. */
    Optional<Nearest> nearest(Snapshot snapshot) {
        int[] sums = new int[Block.ROWS];
        for (int from = 0; from < snapshot.size(); from += Block.ROWS) {
            Block block = snapshot.block(from);
            block.products(products, roughly.numbers(), sums);
            int rows = Math.min(Block.ROWS, snapshot.size() - from);
            for (int row = 0; row < rows; row++) {
                float about = sums[row] * (roughly.step() * block.step(row));
                float off = block.rest(row) * length + slack;
                if (about + off >= floor) {
                    contend(snapshot, from + row, about + off, about - off);
                }
            }
        }
        settle(snapshot);
        return best < 0 ? Optional.empty() : Optional.of(new Nearest(snapshot.id(best), cosine));
    }

    private void contend(Snapshot snapshot, int place, float most, float least) {
        if (contenders == CONTENDERS) {
            settle(snapshot);
        }
        places[contenders] = place;
        atMost[contenders++] = most;
        floor = Math.max(floor, least);
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
        if (exactly > cosine
            || exactly == cosine && snapshot.id(place).value() < snapshot.id(best).value()) {
            best = place;
            cosine = exactly;
            floor = Math.max(floor, exactly);
        }
    }
}
