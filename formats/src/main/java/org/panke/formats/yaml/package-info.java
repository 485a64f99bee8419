/**
 * A file that people write by hand, in YAML (of which JSON is a part): its parts with their places, and what is wrong with
 * them in both languages. Start at {@link YamlText}.
 */
@NullMarked
package org.panke.formats.yaml;

import org.jspecify.annotations.NullMarked;
