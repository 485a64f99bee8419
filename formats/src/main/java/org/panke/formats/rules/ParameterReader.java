package org.panke.formats.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Parameter;
import org.panke.attribution.Settings;
import org.panke.attribution.Span;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Plain;
import org.panke.formats.yaml.Section;
import org.snakeyaml.engine.v2.nodes.Node;

/** The parameters that one part of a version sets. */
final class ParameterReader {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LATEST = Instant.parse("2970-01-01T00:00:00Z");

    private final Complaints complaints;
    private final Map<String, Parameter<?>> byName = new LinkedHashMap<>();

    ParameterReader(Complaints complaints) {
        this.complaints = complaints;
        Parameter.all().forEach(parameter -> byName.put(parameter.name(), parameter));
    }

    /** The names a rule file may use. */
    static Collection<String> names() {
        return Parameter.all().stream().map(Parameter::name).toList();
    }

    /** What the section sets; whatever makes no sense is complained of and left out. */
    Settings read(Section section) {
        Settings settings = Settings.NONE;
        for (Parameter<?> parameter : byName.values()) {
            Node value = section.get(parameter.name());
            if (value != null) {
                settings = with(settings, parameter, value);
            }
        }
        return settings;
    }

    private <T> Settings with(Settings settings, Parameter<T> parameter, Node node) {
        Optional<T> value = Plain.value(node).flatMap(parameter::read);
        if (value.isEmpty()) {
            complain(parameter, node);
            return settings;
        }
        String[] senseless = senseless(parameter, value.get());
        if (senseless != null) {
            complaints.about(node, parameter.name(), senseless[0], senseless[1]);
            return settings;
        }
        return settings.with(parameter, value.get());
    }

    private void complain(Parameter<?> parameter, Node node) {
        String expected = parameter.expected();
        String meant = isTerm(parameter) ? meant(parameter, Complaints.words(node)) : null;
        if (meant == null && isTerm(parameter)) {
            complaints.about(node, parameter.name(), "期限，例如 " + expected, "a term, like " + expected);
        } else {
            String written = meant == null ? expected : meant;
            complaints.about(node, parameter.name(), written, written);
        }
    }

    /** How a term is written that would be read and make sense; null where it cannot be guessed. */
    private static <T> @Nullable String meant(Parameter<T> parameter, String words) {
        String meant = SpokenTerm.inIso(words, parameter.expected());
        Optional<T> value = meant == null ? Optional.empty() : parameter.read(meant);
        return value.isPresent() && senseless(parameter, value.get()) == null ? meant : null;
    }

    private static boolean isTerm(Parameter<?> parameter) {
        return parameter.standard() instanceof Span || parameter.standard() instanceof Duration;
    }

    /** What readable values still cannot be; in Chinese and in English, or null. */
    private static String @Nullable [] senseless(Parameter<?> parameter, Object value) {
        if (parameter.equals(Parameter.LEAD_TIME) && ((Duration) value).compareTo(DAY) >= 0) {
            return new String[]{"不到一天的提前量，例如 PT30M", "a lead time under a day, like PT30M"};
        }
        if (isTooLong(value)) {
            return new String[]{"不超过一千年的期限", "at most a thousand years"};
        }
        if (parameter.equals(Parameter.PHONE_FORMS) && ((Set<?>) value).isEmpty()) {
            return new String[]{"至少一种", "at least one"};
        }
        return null;
    }

    private static boolean isTooLong(Object value) {
        try {
            Instant begin = Instant.EPOCH;
            Instant end = switch (value) {
                case Duration time -> begin.plus(time);
                case Span span -> begin.atZone(ZoneOffset.UTC).plus(span.days()).plus(span.time()).toInstant();
                default -> begin;
            };
            return end.isAfter(LATEST);
        } catch (DateTimeException | ArithmeticException e) {
            return true;
        }
    }
}
