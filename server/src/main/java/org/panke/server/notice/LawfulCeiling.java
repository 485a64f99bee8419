package org.panke.server.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.Packs;
import org.panke.server.desk.Ceiling;
import tools.jackson.databind.json.JsonMapper;

/** By the packs in force today where the project says that it is; by the default where it has not said. */
final class LawfulCeiling implements Ceiling {
    private static final int SHORTEST_MONTH = 28;

    private final Packs packs;
    private final SiteRows sites;
    private final InstantSource clock;
    /** Asked at every visit, and other only when a day begins or the project moves. */
    private final Map<ProjectId, Known> known = new ConcurrentHashMap<>();

    LawfulCeiling(Packs packs, SiteRows sites, InstantSource clock) {
        this.packs = packs;
        this.sites = sites;
        this.clock = clock;
    }

    /** What was found, and for what. */
    private record Known(String said, ZoneId zone, LocalDate day, Optional<Period> most) {
        boolean isOf(String document, ZoneId where, LocalDate when) {
            return said.equals(document) && zone.equals(where) && day.equals(when);
        }
    }

    @Override
    public Optional<Period> of(ProjectId project, Rules rules) {
        String said = sites.newest(project, row -> row.text("document")).orElse("");
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        Known before = known.get(project);
        if (before != null && before.isOf(said, rules.zone(), today)) {
            return before.most;
        }
        Site site = said.isEmpty() ? Site.NOTHING : JsonMapper.shared().readValue(said, Site.class);
        Optional<Period> most = packs
            .on(new org.panke.consent.packs.Site(project.value(), rules.zone(), site.jurisdictions()), today).terms()
            .get(Fields.VISIT_CEILING).map(LawfulCeiling::days);
        known.put(project, new Known(said, rules.zone(), today, most));
        return most;
    }

    /** Months as short as they can be: the stricter of what they may mean. */
    @SuppressWarnings("JavaPeriodGetDays") // the months are counted apart
    private static Period days(Period period) {
        return Period.ofDays(Math.toIntExact(period.toTotalMonths() * SHORTEST_MONTH) + period.getDays());
    }
}
