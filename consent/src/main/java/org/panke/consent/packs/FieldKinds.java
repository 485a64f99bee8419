package org.panke.consent.packs;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.panke.consent.Said;
import org.panke.consent.Word;

/** The kinds of {@link Field} there are, by what is stricter. */
final class FieldKinds {
    private static final Said LENGTH = new Said("期限，例如 P30D 或 P3Y", "a length, like P30D or P3Y");
    private static final Said COUNT = new Said("0 以上的整数", "a whole number, 0 or more");

    private FieldKinds() {}

    /** One of these words; the later is the stricter. */
    static <E extends Enum<E> & Word> Field<E> strictest(String name, Class<E> type) {
        return new Field<>(name, false, greater(Comparator.<E>naturalOrder()), value -> word(value, type), Word::word,
            words(EnumSet.allOf(type)));
    }

    /** This one word: no pack says anything else. */
    static Field<Constant> always(String name, Constant only) {
        return new Field<>(name, false, (one, other) -> one,
            value -> word(value, Constant.class).filter(each -> each == only), Word::word, words(List.of(only)));
    }

    /** Never true: no pack says anything else. */
    static Field<Boolean> never(String name) {
        return new Field<>(name, false, (one, other) -> one,
            value -> Boolean.FALSE.equals(value) ? Optional.of(false) : Optional.empty(), value -> value,
            new Said("false", "false"));
    }

    /** True wins. */
    static Field<Boolean> duty(String name) {
        return new Field<>(name, false, (one, other) -> one || other,
            value -> value instanceof Boolean truth ? Optional.of(truth) : Optional.empty(), value -> value,
            new Said("true 或 false", "true or false"));
    }

    static Field<Period> atMost(String name) {
        return length(name, greater(Length.AS_SHORT_AS_CAN_BE.reversed()));
    }

    static Field<Period> atLeast(String name) {
        return length(name, greater(Length.AS_LONG_AS_CAN_BE));
    }

    static Field<Integer> countAtMost(String name) {
        return count(name, Math::min);
    }

    static Field<Integer> countAtLeast(String name) {
        return count(name, Math::max);
    }

    /** A list that every pack adds to. */
    static <E extends Enum<E> & Word> Field<Set<E>> union(String name, Class<E> type) {
        return set(name, type, true, FieldKinds::both);
    }

    /** A list of what is permitted: only what every pack permits. */
    static <E extends Enum<E> & Word> Field<Set<E>> intersection(String name, Class<E> type) {
        return set(name, type, false, FieldKinds::shared);
    }

    private static Field<Period> length(String name, BinaryOperator<Period> stricter) {
        return new Field<>(name, false, stricter, FieldKinds::period, Period::toString, LENGTH);
    }

    private static Field<Integer> count(String name, BinaryOperator<Integer> stricter) {
        return new Field<>(name, false, stricter,
            value -> value instanceof Integer number && number >= 0 ? Optional.of(number) : Optional.empty(),
            value -> value, COUNT);
    }

    private static <E extends Enum<E> & Word> Field<Set<E>> set(String name, Class<E> type, boolean additive,
            BinaryOperator<Set<E>> stricter) {
        Said choices = words(EnumSet.allOf(type));
        Function<Set<E>, Object> writing =
            value -> value.stream().sorted().map(Word::word).collect(Collectors.toList());
        return new Field<>(name, additive, stricter, value -> wordsOf(value, type), writing,
            new Said("列表，取自 " + choices.zh(), "a list of " + choices.en()));
    }

    private static <T> BinaryOperator<T> greater(Comparator<? super T> order) {
        return (one, other) -> order.compare(one, other) >= 0 ? one : other;
    }

    private static <E extends Enum<E>> Set<E> both(Set<E> one, Set<E> other) {
        Set<E> both = setOf(one);
        both.addAll(other);
        return Collections.unmodifiableSet(both);
    }

    private static <E extends Enum<E>> Set<E> shared(Set<E> one, Set<E> other) {
        Set<E> shared = setOf(one);
        shared.retainAll(other);
        return Collections.unmodifiableSet(shared);
    }

    private static <E extends Enum<E>> Set<E> setOf(Set<E> values) {
        return new TreeSet<>(values);
    }

    private static Optional<Period> period(Object value) {
        try {
            return value instanceof String text ? Optional.of(Length.read(text)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E> & Word> Optional<E> word(Object value, Class<E> type) {
        return EnumSet.allOf(type).stream().filter(each -> each.word().equals(value)).findFirst();
    }

    private static <E extends Enum<E> & Word> Optional<Set<E>> wordsOf(Object value, Class<E> type) {
        if (!(value instanceof Collection<?> items)) {
            return Optional.empty();
        }
        List<E> words = new ArrayList<>();
        items.forEach(item -> word(item, type).ifPresent(words::add));
        return words.size() == items.size() ? Optional.of(Set.copyOf(words)) : Optional.empty();
    }

    private static Said words(Collection<? extends Word> words) {
        String all = words.stream().map(Word::word).collect(Collectors.joining(" | "));
        return new Said(all, all);
    }
}
