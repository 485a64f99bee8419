/** The judges at work: one a project, held in memory, made again from the stored facts. Stores nothing. */
@NullMarked
package org.panke.server.judge;

import org.jspecify.annotations.NullMarked;
