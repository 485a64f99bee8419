package org.panke.server.deal;

import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.Offices;
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

    /** Records it once for each id; the deal as it is then. */
    Deal record(ProjectId project, ContractId contract, String id, String by, Telling telling) {
        EventId event = new EventId(id);
        Accepted.orProblem(offices.of(project), event,
            recorder.record(at -> telling.of(new Stamp(event, project, at, by))));
        return deals.find(project, contract.value()).orElseThrow(DealEvents::noDeal);
    }

    /**
     * As {@link #record}, by somebody who saw a version. Of two who saw the same one the rules take the first. The same
     * id again is answered though the version has gone on.
     */
    Deal edit(ProjectId project, ContractId contract, String seen, String id, String by, Telling telling) {
        Deal deal = deals.find(project, contract.value()).orElseThrow(DealEvents::noDeal);
        if (!deals.isRecorded(project, id)) {
            Edits.check(seen, deal.version());
        }
        return record(project, contract, id, by, telling);
    }

    static ApiProblem noDeal() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "DEAL", "没有这份合同", "there is no such contract", null);
    }
}
