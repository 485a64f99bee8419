package org.panke.server.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first. What is added later comes before it, so no item is shown twice and none is missed.
 *
 * @param next what {@code after} is for the next page; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /**
     * @param rows as {@link PageAsked#more} many were asked for
     * @param place of a row in the list: its sequence
     */
    public static <R, T> Page<T> of(List<R> rows, PageAsked asked, ToLongFunction<R> place, Function<R, T> shown) {
        List<R> here = rows.subList(0, Math.min(rows.size(), asked.limit()));
        String next =
            rows.size() > asked.limit() ? Long.toString(place.applyAsLong(here.getLast())) : null;
        return new Page<>(here.stream().map(shown).toList(), next);
    }
}
