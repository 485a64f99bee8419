/**
 * What went wrong with people's data: what the law asks to tell of it, by when, and what was told. Start at
 * {@link org.panke.server.incident.Incidents}.
 */
@NullMarked
package org.panke.server.incident;

import org.jspecify.annotations.NullMarked;
