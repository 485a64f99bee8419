package org.panke.server.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Offices;
import org.panke.server.platform.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever reads the log is told each minute that a contract is over and nobody knows that what the vendor had is gone. */
final class VendorClock implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(VendorClock.class);

    private final Vendors vendors;
    private final Offices offices;

    VendorClock(Vendors vendors, Offices offices) {
        this.vendors = vendors;
        this.offices = offices;
    }

    @Override
    public void drop(Instant now) {
        Passing.each(vendors.projects(), project -> drop(project, now));
    }

    private void drop(ProjectId project, Instant now) {
        ZoneId zone = offices.of(project).rules().zone();
        long due = vendors.of(project).stream()
            .filter(each -> each.standing(LocalDate.ofInstant(now, zone)).isDue()).count();
        if (due > 0) {
            LOG.error("vendors in {} whose contract is over and not closed: {}", project, due);
        }
    }
}
