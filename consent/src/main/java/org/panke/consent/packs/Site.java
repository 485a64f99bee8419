package org.panke.consent.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Where an office is.
 *
 * @param project its project's id
 * @param zone in which its days begin
 * @param places whose law applies; the wider places they lie in go without saying
 */
public record Site(String project, ZoneId zone, Set<Jurisdiction> places) {
    public Site {
        places = Set.copyOf(places);
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
