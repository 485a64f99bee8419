package org.panke.attribution.judging;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;

/**
 * The persons each mask fits, by number, in the order in which they became known. All stand in one row; those of one
 * mask form a ring in which each names the next, so that adding one writes to the end of the row and to one place of
 * the table, and asking touches one place a person.
 */
final class Fits {
    /** By twos: a person's number, and the place of the next the same mask fits; after the last comes the first. */
    private int[] row = new int[32];
    private int used;
    /** The place of the last person plus one, by mask; 0 where it fits nobody. */
    private int[] last = new int[16];

    void add(MaskId mask, Person person) {
        if (used == row.length) {
            row = Arrays.copyOf(row, used * 2);
        }
        if (mask.number() >= last.length) {
            last = Arrays.copyOf(last, Math.max(mask.number() + 1, last.length * 2));
        }
        int before = last[mask.number()] - 1;
        row[used] = person.number();
        row[used + 1] = before < 0 ? used : row[before + 1];
        if (before >= 0) {
            row[before + 1] = used;
        }
        last[mask.number()] = used + 1;
        used += 2;
    }

    /** Whether this is true of any of them; asked in their order until it is. */
    boolean any(MaskId mask, IntPredicate person) {
        int end = mask.number() < last.length ? last[mask.number()] - 1 : -1;
        if (end < 0) {
            return false;
        }
        int place = end;
        do {
            place = row[place + 1];
            if (person.test(row[place])) {
                return true;
            }
        } while (place != end);
        return false;
    }
}
