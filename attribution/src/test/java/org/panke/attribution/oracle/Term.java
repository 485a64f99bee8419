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
     * Days follow the project's calendar and, with {@link DayCounting#END_OF_DAY}, run to 24:00 of the last one. A term
     * that names hours or minutes is exact. A term of nothing is over at once.
     */
    static Instant end(Instant from, Span span, DayCounting counting, ZoneId zone) {
        if (span.days().isZero()) {
            return from.plus(span.time());
        }
        if (counting == DayCounting.EXACT || !span.time().isZero()) {
            return from.atZone(zone).plus(span.days()).toInstant().plus(span.time());
        }
        return from.atZone(zone).toLocalDate().plus(span.days()).plusDays(1).atStartOfDay(zone).toInstant();
    }

    static Instant end(Instant from, Parameter<Span> parameter, Terms terms, ZoneId zone) {
        return end(from, terms.get(parameter), terms.get(Parameter.DAY_COUNTING), zone);
    }
}
