package org.panke.evaluate.pictures;

import java.nio.file.Path;

/** @param person by the name of their folder, which is said to nobody */
public record Picture(String person, Path file) {
}
