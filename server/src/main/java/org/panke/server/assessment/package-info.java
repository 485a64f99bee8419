/**
 * The impact assessment of a project: written together, signed by name, bound to what it is of, kept for years. Start at
 * {@link org.panke.server.assessment.Assessments}.
 */
@NullMarked
package org.panke.server.assessment;

import org.jspecify.annotations.NullMarked;
