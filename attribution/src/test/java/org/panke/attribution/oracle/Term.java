package org.panke.attribution.oracle;

import java.time.Instant;
import java.time.ZoneId;
import org.panke.attribution.DayCounting;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;
import org.panke.attribution.Terms;

/** When a term ends: the first instant at which what it limits no longer holds. */
final class Term {
    private Term() {
    }

    /**
     * Calendar parts follow the project's calendar and, with {@link DayCounting#END_OF_DAY}, run to 24:00 of the last
     * day; hours and minutes are exact and come after them. A term of nothing is over at once.
     */
    static Instant end(Instant from, Span span, DayCounting counting, ZoneId zone) {
        if (span.days().isZero()) {
            return from.plus(span.time());
        }
        var lastDay = from.atZone(zone).toLocalDate().plus(span.days());
        Instant end = switch (counting) {
            case END_OF_DAY -> lastDay.plusDays(1).atStartOfDay(zone).toInstant();
            case EXACT -> from.atZone(zone).plus(span.days()).toInstant();
        };
        return end.plus(span.time());
    }

    static Instant end(Instant from, Parameter<Span> parameter, Terms terms, ZoneId zone) {
        return end(from, terms.get(parameter), terms.get(Parameter.DAY_COUNTING), zone);
    }
}
