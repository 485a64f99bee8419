/** The rule document of a project as a YAML file. Start at {@link RuleFile}. */
@NullMarked
package org.panke.formats.rules;

import org.jspecify.annotations.NullMarked;
