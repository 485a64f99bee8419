package org.panke.consent.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.MustHave;

/** What somebody is told who works with the system. Nothing of it rests on their consent, so none is asked. */
public record WorkNotice(Worker worker, List<Notice.Paragraph> paragraphs) {
    /** What packs have told to whoever is asked to agree, and to nobody else. */
    private static final Set<MustHave> OF_A_CONSENT = EnumSet.of(MustHave.ALTERNATIVE_AND_PARITY,
        MustHave.WITHDRAWAL_HOW, MustHave.MINORS_EXCLUDED, MustHave.SIGNATURE);

    public WorkNotice {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Empty where it would not tell all that the packs ask. */
    public static Optional<WorkNotice> of(InForce law, Worker worker, SiteFacts facts) {
        List<Sentence> told = new Sentences(facts, List.of()).around(WorkWords.all(worker, facts));
        Set<MustHave> missing = EnumSet.noneOf(MustHave.class);
        missing.addAll(law.get(Fields.MUST_HAVES).orElse(Set.of()));
        missing.removeAll(OF_A_CONSENT);
        told.forEach(each -> missing.remove(each.tells()));
        return missing.isEmpty()
            ? Optional.of(new WorkNotice(worker, Notice.paragraphs(told)))
            : Optional.empty();
    }
}
