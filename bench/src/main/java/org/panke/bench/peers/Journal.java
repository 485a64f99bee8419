package org.panke.bench.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panke.attribution.Channel;
import org.panke.attribution.Event;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Terms;

/**
 * What the matchings work on: registrations on full phones and visits, each project's by time, numbered throughout.
 * Ends of terms are worked out here, so that nobody's calendar is measured.
 */
record Journal(List<Project> projects, int claims, int arrivals) {
    /** {@link Claim}s and {@link Arrival}s as they happened. */
    record Project(List<Object> happenings) {
    }

    int size() {
        return claims + arrivals;
    }

    static Journal of(List<List<Event>> projects, Rules rules) {
        Gathering gathering = new Gathering(rules);
        List<Project> gathered = projects.stream().map(gathering::project).toList();
        return new Journal(gathered, gathering.claims, gathering.arrivals);
    }

    private static final class Gathering {
        private final Rules rules;
        private int claims;
        private int arrivals;

        Gathering(Rules rules) {
            this.rules = rules;
        }

        Project project(List<Event> events) {
            List<Object> happenings = new ArrayList<>();
            Map<Long, Long> persons = new HashMap<>();
            long before = (long) claims + arrivals;
            for (Event event : events) {
                if (event instanceof Event.Registered registered && registered.contact() instanceof Phone phone) {
                    claim(registered, person(phone, persons, before), happenings);
                } else if (event instanceof Event.CheckedIn visit && visit.role().equals(Role.VISITOR)) {
                    happenings.add(new Arrival(arrivals++, person(visit.phone(), persons, before),
                        visit.at().getEpochSecond()));
                }
            }
            return new Project(happenings);
        }

        /** One number for a phone in a project, and in no other. */
        private static long person(Phone phone, Map<Long, Long> persons, long before) {
            return persons.computeIfAbsent(phone.e164(), any -> before + persons.size());
        }

        private void claim(Event.Registered registered, long person, List<Object> happenings) {
            Channel channel = rules.channels().get(registered.channel());
            Optional<RuleVersion> version = rules.at(registered.at());
            if (channel == null || version.isEmpty()) {
                return;
            }
            Terms terms = version.get().of(channel);
            happenings.add(new Claim(claims++, person,
                registered.at().plus(terms.get(Parameter.LEAD_TIME)).getEpochSecond(),
                endOfDay(registered.at(), terms.get(Parameter.VALIDITY).days()).getEpochSecond()));
        }

        private Instant endOfDay(Instant from, Period days) {
            ZoneId zone = rules.zone();
            return LocalDate.ofInstant(from, zone).plus(days).plusDays(1).atStartOfDay(zone).toInstant();
        }
    }
}
