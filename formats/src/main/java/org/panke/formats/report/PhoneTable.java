package org.panke.formats.report;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values by phone number, in two arrays: millions of visitors pass through, and each costs one or two look-ups. */
final class PhoneTable<V> {
    private static final int LEAST = 1024;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Predicate<V> over;
    private long[] phones = new long[LEAST];
    private @Nullable Object[] values = new Object[LEAST];
    private int used;

    /** @param over whether a value need not be kept any more; asked when room is made */
    PhoneTable(Predicate<V> over) {
        this.over = over;
    }

    @SuppressWarnings("unchecked") // only put writes values
    @Nullable V get(long phone) {
        return (V) values[place(phone, phones)];
    }

    void put(long phone, V value) {
        int place = place(phone, phones);
        if (phones[place] == 0) {
            phones[place] = phone;
            used++;
        }
        values[place] = value;
        if (2 * used > phones.length) {
            makeRoom();
        }
    }

    void remove(long phone) {
        values[place(phone, phones)] = null;
    }

    /** Where a phone is, or the free place where it would be. */
    private static int place(long phone, long[] phones) {
        int mask = phones.length - 1;
        int place = (int) (phone * SPREAD >>> 33) & mask;
        while (phones[place] != 0 && phones[place] != phone) {
            place = place + 1 & mask;
        }
        return place;
    }

    @SuppressWarnings("unchecked") // only put writes values
    private void makeRoom() {
        int kept = 0;
        for (int i = 0; i < phones.length; i++) {
            if (values[i] != null && over.test((V) values[i])) {
                values[i] = null;
            }
            kept += values[i] == null ? 0 : 1;
        }
        int size = Integer.highestOneBit(Math.max(LEAST, 4 * kept)) << 1;
        long[] morePhones = new long[size];
        @Nullable Object[] moreValues = new Object[size];
        for (int i = 0; i < phones.length; i++) {
            if (values[i] != null) {
                int place = place(phones[i], morePhones);
                morePhones[place] = phones[i];
                moreValues[place] = values[i];
            }
        }
        phones = morePhones;
        values = moreValues;
        used = kept;
    }
}
