package org.panke.consent.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of fields: what one pack says, or what several come to together. Never changes. */
public final class Terms {
    public static final Terms NONE = new Terms(Map.of());

    private final Map<Field<?>, Object> values;

    private Terms(Map<Field<?>, Object> values) {
        this.values = values;
    }

    /** These, with one more or other value. */
    public <T> Terms with(Field<T> field, T value) {
        Map<Field<?>, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Terms(more);
    }

    /** These, without what is said of one field. */
    public Terms without(Field<?> field) {
        Map<Field<?>, Object> fewer = new LinkedHashMap<>(values);
        fewer.remove(field);
        return new Terms(fewer);
    }

    /** What is said of a field; empty where nothing is. */
    @SuppressWarnings("unchecked") // with() takes only values of the field's own type
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    public Set<Field<?>> fields() {
        return Set.copyOf(values.keySet());
    }

    /** What holds where both hold: of each field the stricter value. */
    public Terms and(Terms other) {
        Terms both = this;
        for (Field<?> field : other.fields()) {
            both = both.joined(field, other);
        }
        return both;
    }

    private <T> Terms joined(Field<T> field, Terms other) {
        T theirs = other.get(field).orElseThrow();
        return with(field, get(field).map(ours -> field.stricter(ours, theirs)).orElse(theirs));
    }

    /** The fields in which these, said under {@code parent}, want less than it does. */
    public List<Field<?>> loosen(Terms parent) {
        List<Field<?>> loosened = new ArrayList<>();
        for (Field<?> field : Fields.all()) {
            if (loosens(field, parent)) {
                loosened.add(field);
            }
        }
        return loosened;
    }

    private <T> boolean loosens(Field<T> field, Terms parent) {
        Optional<T> ours = get(field);
        Optional<T> theirs = parent.get(field);
        return ours.isPresent() && theirs.isPresent() && field.loosens(ours.get(), theirs.get());
    }

    /** A field's value as a file has it; empty where nothing is said. */
    public <T> Optional<Object> written(Field<T> field) {
        return get(field).map(field::write);
    }

    /** All that is said, by the fields' names. */
    public Map<String, Object> written() {
        Map<String, Object> written = new TreeMap<>();
        values.keySet().forEach(field -> written(field).ifPresent(value -> written.put(field.name(), value)));
        return written;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Terms terms && values.equals(terms.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return written().toString();
    }
}
