package org.panke.vault.face;

import java.time.LocalDate;

/**
 * A day of a project, in the project's own zone. It has one key at most, and no other project has that.
 *
 * @param project its id
 */
public record KeyDay(String project, LocalDate date) {}
