package org.panke.attribution;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms that hold for one channel (or for a natural visit) under one rule version: every parameter has a value. */
public final class Terms {
    private final Object[] values;

    private Terms(Object[] values) {
        this.values = values;
    }

    /** The defaults of a kind of channel, overlaid by the layers from the widest to the narrowest. */
    static Terms of(Settings kindDefaults, Settings... layers) {
        List<Parameter<?>> all = Parameter.all();
        Object[] values = new Object[all.size()];
        for (Parameter<?> parameter : all) {
            Object value = parameter.standard();
            Object special = kindDefaults.get(parameter);
            value = special == null ? value : special;
            for (Settings layer : layers) {
                Object set = layer.get(parameter);
                value = set == null ? value : set;
            }
            values[parameter.index()] = value;
        }
        return new Terms(values);
    }

    /** The same, but for one of them. */
    <T> Terms with(Parameter<T> parameter, T value) {
        Object[] others = values.clone();
        others[parameter.index()] = value;
        return new Terms(others);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Terms terms && Arrays.equals(values, terms.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The value that holds. */
    @SuppressWarnings("unchecked") // a parameter's values enter by Settings.with, which is typed
    public <T> T get(Parameter<T> parameter) {
        return (T) values[parameter.index()];
    }
}
