package org.panke.server.registration;

import java.time.Duration;
import java.util.function.Supplier;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.registration.OwnRegistrations.BrokerRegistration;

/**
 * Registering a phone to find out whether somebody else knows it. Each "not available now" is a little of that; an agent
 * is told it thirty times at once and then twice an hour, and only those cost anything.
 */
final class Probes {
    private static final Allowance UNAVAILABLE = new Allowance("not available to", 30, Duration.ofMinutes(30));

    private final OwnRegistrations registrations;
    private final Allowances allowances;

    Probes(OwnRegistrations registrations, Allowances allowances) {
        this.registrations = registrations;
        this.allowances = allowances;
    }

    /**
     * Registers where the agent may still be told no. Who asks again for what was answered is answered again.
     *
     * @throws org.panke.server.platform.ApiProblem 429 after too many
     */
    BrokerRegistration guarding(ProjectId project, EventId id, Caller.Agent agent,
            Supplier<BrokerRegistration> register) {
        if (registrations.row(project, id.value(), agent).isPresent()) {
            return register.get();
        }
        Allowance.Of own = UNAVAILABLE.of(agent.account());
        allowances.need(own);
        BrokerRegistration answered = register.get();
        if (!OwnRegistrations.NOT_AVAILABLE.equals(answered.reason())) {
            allowances.giveBack(own);
        }
        return answered;
    }
}
