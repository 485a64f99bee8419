package org.panke.evaluate.measure;

import org.jspecify.annotations.Nullable;
import org.panke.gallery.Template;

/**
 * A picture in which a face was found.
 *
 * @param person by number
 * @param group to which they belong; null where none was said
 * @param carried as a pass has it, in half a byte for each number
 * @param looked as a look has it
 */
public record Seen(int person, @Nullable String group, Template carried, Template looked) {
}
