package org.panke.evaluate.measure;

/**
 * From where on two faces are one person, and below what they are two.
 *
 * @param different below it, two
 * @param same from it on, one
 * @param isSupported whether so many people were measured that the aim is shown to be kept
 */
public record Chosen(int different, int same, boolean isSupported) {
    /** What the measured people do not show is kept away from by so much more, in steps. */
    static final int MARGIN = 30;
    /** How many times as many of two people may be left to a person to decide. */
    static final int UNDECIDED = 10;

    /**
     * The lowest thresholds that keep an aim even where the interval is at its worst.
     *
     * @param aim the share of pairs of two people who may pass for one
     */
    static Chosen of(Scores others, double aim) {
        int same = kept(others, aim);
        boolean isSupported = same < Scores.ALL;
        int highest = isSupported ? same : Math.min(Scores.ALL - 1, top(others) + 1 + MARGIN);
        return new Chosen(Math.min(kept(others, Math.min(1, UNDECIDED * aim)), highest), highest, isSupported);
    }

    /** Past the last step where it is never shown to be kept. */
    private static int kept(Scores others, double aim) {
        int step = Scores.ALL;
        while (step > 0 && others.reaching(step - 1).high() <= aim) {
            step--;
        }
        return step;
    }

    private static int top(Scores others) {
        int step = Scores.ALL - 1;
        while (step > 0 && others.at(step) == 0) {
            step--;
        }
        return step;
    }
}
