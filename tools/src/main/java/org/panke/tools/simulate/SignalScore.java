package org.panke.tools.simulate;

/** How often one kind of signal was heard, and how often it concerned a dishonest scheme or agent. */
final class SignalScore {
    private int heard;
    private int meant;

    void heard(boolean aboutSomebodyDishonest) {
        heard++;
        if (aboutSomebodyDishonest) {
            meant++;
        }
    }

    int heard() {
        return heard;
    }

    int meant() {
        return meant;
    }
}
