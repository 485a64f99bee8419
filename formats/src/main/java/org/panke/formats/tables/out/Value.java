package org.panke.formats.tables.out;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of ours; null stands for nothing. */
sealed interface Value {
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    record Decimal(double number) implements Value {}

    /** A sum in fen, shown in yuan. */
    record Money(long fen) implements Value {}

    /** A time on the project's clocks, to the second. */
    record Time(LocalDateTime time) implements Value {}

    static @Nullable Value of(@Nullable Object text) {
        return text == null ? null : new Text(text.toString());
    }

    static @Nullable Value whole(@Nullable Integer number) {
        return number == null ? null : new Whole(number);
    }
}
