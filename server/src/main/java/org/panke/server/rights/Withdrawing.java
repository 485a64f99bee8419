package org.panke.server.rights;

import java.util.List;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.server.consent.OwnConsent;
import org.panke.server.rights.Request.State;

/** What is taken back is taken back at once, and not when somebody gets to it: a request that was answered at once. */
public final class Withdrawing {
    private final Requests requests;
    private final OwnConsent consent;

    Withdrawing(Requests requests, OwnConsent consent) {
        this.requests = requests;
        this.consent = consent;
    }

    /** @throws org.panke.server.platform.ApiProblem 409 where there is nothing to take back */
    public void withdraw(Requests.Asked asked, Phone phone, String language) {
        consent.withdraw(asked.project(), new EventId(asked.id()), phone, ConsentPurpose.CONTACT, language,
            asked.takenBy(),
            db -> requests.atOnce(asked, requests.due(asked.project(), asked.at()),
                new Requests.Answer(State.DONE, List.of(), null, asked.takenBy(), asked.at()), db));
    }
}
