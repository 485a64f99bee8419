package org.panke.attribution;

/**
 * Which events were taken before. Of each it keeps 16 bytes, a keyless 96-bit digest of its id and a 32-bit one of its
 * content, in shards that grow one by one, so that an id costs less than 32 bytes at any moment. Two of 10⁷ ids share
 * a digest with a probability below 10⁻¹⁴.
 */
final class Seen {
    private static final int SHARDS = 64;

    private final Shard[] shards = new Shard[SHARDS];

    /** What an event is to those taken before. */
    enum Sight {
        NEW, SAME, OTHER
    }

    Seen() {
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new Shard();
        }
    }

    Sight add(Event event) {
        Digest id = Digest.of(event.id());
        long first = id.first();
        int content = (int) Digest.of(event).first();
        long second = (id.second() & 0xFFFFFFFF_00000000L) | (content & 0xFFFFFFFFL);
        return shards[(int) (first >>> 58)].add(first == 0 ? 1 : first, second);
    }

    /** An open-addressed table of pairs; a first half of 0 is an empty place. */
    private static final class Shard {
        private long[] pairs = new long[16];
        private int size;

        Sight add(long first, long second) {
            int places = pairs.length / 2;
            int place = (int) Long.remainderUnsigned(first, places);
            while (pairs[2 * place] != 0) {
                if (pairs[2 * place] == first && pairs[2 * place + 1] >>> 32 == second >>> 32) {
                    return pairs[2 * place + 1] == second ? Sight.SAME : Sight.OTHER;
                }
                place = place + 1 == places ? 0 : place + 1;
            }
            pairs[2 * place] = first;
            pairs[2 * place + 1] = second;
            if (++size > places * 7L / 8) {
                grow(places + places / 2);
            }
            return Sight.NEW;
        }

        private void grow(int places) {
            long[] before = pairs;
            pairs = new long[2 * places];
            for (int i = 0; i < before.length; i += 2) {
                if (before[i] != 0) {
                    int place = (int) Long.remainderUnsigned(before[i], places);
                    while (pairs[2 * place] != 0) {
                        place = place + 1 == places ? 0 : place + 1;
                    }
                    pairs[2 * place] = before[i];
                    pairs[2 * place + 1] = before[i + 1];
                }
            }
        }
    }
}
