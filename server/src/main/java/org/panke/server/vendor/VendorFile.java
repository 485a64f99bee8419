package org.panke.server.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.server.access.ApiKeys;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.platform.Said;

/**
 * A contract with a vendor as the console shows it.
 *
 * @param version how many steps were taken; also the entity tag
 * @param days since it ended, or since its last day; null where nobody has to do anything
 * @param until its last day, as agreed
 * @param missing what must be there before it is closed
 * @param keys those that open the project, by name: whoever cuts the vendor off finds theirs among them; nothing once closed
 * @param isSentTo whether codes are still handed to them
 * @param steps the newest last
 */
record VendorFile(String id, long version, String name, Vendor.State state, @Nullable Long days,
        Map<Term, String> terms,
        LocalDate until, @Nullable String host, @Nullable LocalDate endedOn, List<Said> missing, List<Key> keys,
        boolean isSentTo, @Nullable Paper paper, @Nullable Instant closedAt, List<Done> steps) {
    /** @param isTheirs whether it has their name, or one under which they were cut off */
    record Key(String name, boolean isOfAllProjects, boolean isTheirs) {
    }

    /** Their paper of return or deletion; it stays outside. */
    record Paper(Step.Way way, LocalDate day, String signer, String sha256, String by, Instant at) {
    }

    /** A step that was taken. Nothing of it changes any more. */
    record Done(long number, Instant at, String by, Step step, String digest) {
    }

    static VendorFile of(Vendor vendor, LocalDate today, List<ApiKeys.Shown> opening, boolean isSentTo) {
        Vendor.Standing standing = vendor.standing(today);
        Terms terms = vendor.terms();
        boolean isClosed = vendor.closed().isPresent();
        return new VendorFile(vendor.id(), vendor.version(), vendor.name(), standing.state(), standing.days(),
            terms.said(),
            terms.until(), terms.host(), vendor.ended().map(Step.Ended::day).orElse(null),
            vendor.missing().stream().map(Vendor.Missing::said).toList(),
            isClosed
                ? List.of()
                : opening.stream()
                    .map(each -> new Key(each.name(), each.project() == null, vendor.owns(each.name()))).toList(),
            !isClosed && isSentTo, vendor.paper().map(VendorFile::paper).orElse(null),
            vendor.closed().map(Taken::at).orElse(null), vendor.steps().stream()
                .map(each -> new Done(each.number(), each.at(), each.by(), each.step(), each.digest())).toList());
    }

    private static Paper paper(Vendor.Paper paper) {
        Step.Returned said = paper.said();
        return new Paper(said.way(), said.day(), said.signer(), said.sha256(), paper.by(), paper.at());
    }
}
