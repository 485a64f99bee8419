package org.panke.server.me;

import java.util.List;
import java.util.function.BiConsumer;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.access.Audience;
import org.panke.server.access.Sessions;
import org.panke.server.face.OwnPasses;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.rights.Erasing;
import org.panke.server.rights.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erases somebody, by their own hand or by the desk's for them; what proves their phone on the way goes too. */
final class Erasures implements Erasing {
    private final VisitorPhones phones;
    private final MyRecords records;
    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final VisitCodes visitCodes;
    private final OwnPasses passes;
    private final Recorder recorder;

    Erasures(VisitorPhones phones, MyRecords records, Sessions sessions, OneTimeCodes codes, VisitCodes visitCodes,
            OwnPasses passes, Recorder recorder) {
        this.phones = phones;
        this.records = records;
        this.sessions = sessions;
        this.codes = codes;
        this.visitCodes = visitCodes;
        this.passes = passes;
        this.recorder = recorder;
    }

    /** What became of it. */
    record Erased(Recorded recorded, MyRecord before) {
    }

    @Override
    public void erase(ProjectId project, EventId id, Phone phone, String by,
            BiConsumer<List<Ground>, JdbcClient> beside) {
        erased(project, id, phone, by, beside);
    }

    Erased erased(ProjectId project, EventId id, Phone phone, String by,
            BiConsumer<List<Ground>, JdbcClient> beside) {
        int person = phones.person(project, phone);
        MyRecord before = records.of(project, person, phone);
        Recorded recorded = recorder.record(at -> new Event.Erased(new Stamp(id, project, at, by), phone),
            new Beside() {
                @Override
                public void before(JdbcClient db) {
                    // afterwards nobody knows whose they were
                    passes.forget(project, phone, db);
                }

                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    // a check-in under way proves its phone in its own unit of work: whichever comes second finds nothing
                    codes.forget(project, phone, db);
                    visitCodes.forget(project, phone, db);
                    beside.accept(before.erasure().grounds(), db);
                }
            });
        codes.forget(project, phone);
        if (person >= 0) {
            sessions.endOf(Audience.ME, project.value(), Integer.toString(person))
                .forEach(session -> phones.forget(project, session));
        }
        return new Erased(recorded, before);
    }
}
