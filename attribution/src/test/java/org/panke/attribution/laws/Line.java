package org.panke.attribution.laws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;

/** An event as one readable line, much like the file format. The numbers of generated histories are nobody's. */
final class Line {
    private Line() {
    }

    static String of(Event event, ZoneId zone) {
        StringJoiner line = new StringJoiner(", ", "{", "}");
        line.add(event.getClass().getSimpleName()).add(event.id().value()).add(word(event.at(), zone));
        if (!event.stamp().project().value().equals("P1")) {
            line.add(event.stamp().project().value());
        }
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = value(component, event);
            if (!component.getName().equals("stamp") && value != null && !value.equals(List.of())
                && !value.equals(Declaration.NONE) && !value.equals(Role.VISITOR)) {
                line.add(component.getName() + ": " + word(value, zone));
            }
        }
        return line.toString();
    }

    private static @Nullable Object value(RecordComponent component, Event event) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an event's component could not be read", e);
        }
    }

    private static String word(Object value, ZoneId zone) {
        return switch (value) {
            case Instant instant -> LocalDateTime.ofInstant(instant, zone).toString();
            case Phone phone -> phone.isMainlandMobile() ? Long.toString(phone.national()) : "+" + phone.e164();
            case Mask mask -> mask.form() + ":" + mask.shown();
            case Declaration.Self self -> "SELF";
            case Declaration.By by -> "CHANNEL:" + by.channel();
            case Decision.Natural natural -> "NATURAL";
            case Decision.ForChannel channel -> "CHANNEL:" + channel.channel();
            case Decision.Split split -> "SPLIT";
            case List<?> list -> {
                StringJoiner words = new StringJoiner(" ", "[", "]");
                list.forEach(each -> words.add(each == null ? "null" : word(each, zone)));
                yield words.toString();
            }
            default -> value.toString();
        };
    }
}
