package org.panke.server.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the office knows them.
 *
 * @param phones in full only for whoever may see them
 * @param outcome of the verdict that stands; null where none does
 * @param deals as the deals' own page shows them
 * @param contact whether they may be called
 */
record PersonView(long person, @Nullable String surname, List<String> phones, @Nullable String outcome,
        @Nullable Instant until, List<VerdictView> verdicts, List<RegistrationRow> registrations, List<?> deals,
        List<Mark> timeline, List<SignalView> signals, ContactAgreed.MayCall contact,
        boolean erased) {
}
