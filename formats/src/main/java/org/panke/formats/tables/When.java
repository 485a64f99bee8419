package org.panke.formats.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A time as an export writes it. */
sealed interface When {
    /** To the minute or better, in the project's zone. */
    record Local(LocalDateTime time) implements When {}

    /** To the minute or better, with its own offset. */
    record Offset(LocalDateTime time, ZoneOffset offset) implements When {}

    /** A day, no hour. */
    record Day(LocalDate day) implements When {}

    /** An hour, no day: half of a time whose other half stands in another column. */
    record Hour(LocalTime hour) implements When {}

    /** No time anybody could read. */
    record Unreadable() implements When {}
}
