package org.panke.server.face;

import org.panke.gallery.Measured;
import org.panke.gallery.Thresholds;

/**
 * What faces are looked at with.
 *
 * @param model by which its templates are known: those of two models never meet
 * @param dimension how many numbers it gives
 * @param thresholds of two faces, measured for it and never guessed
 * @param measured how near faces came to each other, from which follow the thresholds of one among many
 */
public record Encoder(String model, int dimension, Thresholds thresholds, Measured measured) {
    /** Those of one face among so many. */
    Thresholds among(int enrolled) {
        return measured.among(enrolled, thresholds);
    }
}
