package org.panke.attribution;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one layer of a rule version sets; everything else is left to the wider layers and the defaults. */
public final class Settings {
    /** Sets nothing. */
    public static final Settings NONE = new Settings(Map.of());

    private final Map<Parameter<?>, Object> values;

    private Settings(Map<Parameter<?>, Object> values) {
        this.values = values;
    }

    /** These settings with one more. */
    public <T> Settings with(Parameter<T> parameter, T value) {
        Map<Parameter<?>, Object> more = new HashMap<>(values);
        more.put(parameter, value);
        return new Settings(more);
    }

    @Nullable Object get(Parameter<?> parameter) {
        return values.get(parameter);
    }
}
