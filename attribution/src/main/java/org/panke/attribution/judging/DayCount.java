package org.panke.attribution.judging;

/** How often something happened on the latest calendar day it happened on. */
final class DayCount {
    private long day = Long.MIN_VALUE;
    private int count;

    int on(long asked) {
        return asked == day ? count : 0;
    }

    void add(long happened) {
        count = on(happened) + 1;
        day = happened;
    }
}
