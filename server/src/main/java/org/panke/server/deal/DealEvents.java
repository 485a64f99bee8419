package org.panke.server.deal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.springframework.http.HttpStatus;

/** What people do to a deal. What the rules refuse comes back as a problem with its reason. */
final class DealEvents {
    private final Recorder recorder;
    private final Offices offices;
    private final Deals deals;

    DealEvents(Recorder recorder, Offices offices, Deals deals) {
        this.recorder = recorder;
        this.offices = offices;
        this.deals = deals;
    }

    /** Makes the event of its stamp; apart from the instant always the same. */
    interface Telling {
        Event of(Stamp stamp);
    }

    /**
     * Records it once for each id, by somebody who saw a version; of two who saw the same one the first. The same id again
     * is answered though the version has gone on.
     *
     * @param seen null where they saw none: there must be no such contract then
     * @return the deal as it is then
     */
    Deal record(ProjectId project, ContractId contract, @Nullable String seen, String id, String by, Telling telling) {
        EventId event = new EventId(id);
        Accepted.orProblem(offices.of(project), event,
            recorder.record(at -> telling.of(new Stamp(event, project, at, by)), Beside.asking(db -> {
                Optional<Long> version = Deals.version(project, contract, db);
                if (seen != null) {
                    Edits.check(seen, version.orElseThrow(DealEvents::noDeal));
                } else if (version.isPresent()) {
                    throw new ApiProblem(HttpStatus.CONFLICT, "CONTRACT_EXISTS", "这个合同号已有认购；要修改认购，请先打开这份合同",
                        "there is a subscription of this number; to change it, open that contract", "contract");
                }
            })));
        return deals.find(project, contract.value()).orElseThrow(DealEvents::noDeal);
    }

    static ApiProblem noDeal() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "DEAL", "没有这份合同", "there is no such contract", null);
    }
}
