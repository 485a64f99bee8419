package org.panke.consent.packs;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.panke.consent.Said;

/**
 * One value that a pack can say, and how two packs' values of it become one: always the stricter. Every merge is the
 * join of a semilattice (order, grouping and repetition do not matter), so packs can only tighten each other.
 */
public final class Field<T> {
    private final String name;
    private final boolean additive;
    private final BinaryOperator<T> stricter;
    private final Function<Object, Optional<T>> reading;
    private final Function<T, Object> writing;
    private final Said expected;

    /** @param additive whether a pack's value is added to what holds above it, so that saying less loosens nothing */
    Field(String name, boolean additive, BinaryOperator<T> stricter, Function<Object, Optional<T>> reading,
            Function<T, Object> writing, Said expected) {
        this.name = name;
        this.additive = additive;
        this.stricter = stricter;
        this.reading = reading;
        this.writing = writing;
        this.expected = expected;
    }

    /** As in a pack: {@code retention.productCeiling}. */
    public String name() {
        return name;
    }

    /** The part before the point. */
    public String group() {
        return name.substring(0, name.indexOf('.'));
    }

    /** What a pack must say, for messages. */
    public Said expected() {
        return expected;
    }

    /** The value a file gives as text, whole number, truth value or list; empty where that makes no sense. */
    public Optional<T> read(Object value) {
        return reading.apply(value);
    }

    /** The value as {@link #read} takes it. */
    public Object write(T value) {
        return writing.apply(value);
    }

    /** What holds where both are said. */
    public T stricter(T one, T other) {
        return stricter.apply(one, other);
    }

    /** Whether a pack that says {@code child} under one that says {@code parent} would want less than it. */
    boolean loosens(T child, T parent) {
        return !additive && !stricter(child, parent).equals(child);
    }

    @Override
    public String toString() {
        return name;
    }
}
