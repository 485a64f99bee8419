/**
 * The judges at work: one a project, held in memory, made again from the stored facts; and the tables that
 * pages read, which follow from what the judges find.
 */
@NullMarked
package org.panke.server.judge;

import org.jspecify.annotations.NullMarked;
