package org.panke.server.face;

import org.panke.gallery.Thresholds;

/**
 * What faces are looked at with.
 *
 * @param model by which its templates are known: those of two models never meet
 * @param dimension how many numbers it gives
 * @param thresholds measured for it, and never guessed
 */
public record Encoder(String model, int dimension, Thresholds thresholds) {
}
