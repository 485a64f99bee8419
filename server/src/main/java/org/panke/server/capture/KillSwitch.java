package org.panke.server.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.StoppedException;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One switch for all projects: one row, so that faces are off everywhere from one instant on. Each project's log then gets
 * an event of it, also where the server fell over in between.
 */
public final class KillSwitch implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(KillSwitch.class);
    private static final String EVENT = "kill-switch-";

    private final Writer writer;
    private final JdbcClient reader;
    private final Recorder recorder;

    public KillSwitch(Writer writer, JdbcClient reader, Recorder recorder) {
        this.writer = writer;
        this.reader = reader;
        this.recorder = recorder;
    }

    /**
     * That somebody turned it.
     *
     * @param outcome {@code HALTED} or {@code RESUMED}
     */
    public record Turn(long number, Instant at, CaptureOrder outcome, String by, String grounds) {
    }

    private record Missing(ProjectId project, Turn turn) {
    }

    /** Every time that it was turned, the newest first. */
    public List<Turn> turns() {
        return reader.sql("SELECT * FROM kill_switch ORDER BY number DESC").query(Columns.read(KillSwitch::turn))
            .list();
    }

    /** By whom everything is stopped now; empty where nothing is. */
    public Optional<Turn> halted() {
        return turns().stream().findFirst().filter(newest -> newest.outcome() == CaptureOrder.HALTED);
    }

    /**
     * Turns it; where it stands so already nothing happens.
     *
     * @throws org.panke.server.platform.ApiProblem 412 where somebody else turned it meanwhile
     */
    public void turn(CaptureOrder outcome, String by, String grounds, Instant now) {
        List<Turn> turns = turns();
        boolean isHalted = halted().isPresent();
        if (isHalted == (outcome == CaptureOrder.HALTED)) {
            return;
        }
        long number = turns.isEmpty() ? 1 : turns.getFirst().number() + 1;
        int turned = writer.write(db -> db.sql("""
                INSERT INTO kill_switch (number, at, outcome, by_whom, grounds) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
            .params(number, now.toEpochMilli(), outcome.name(), by, grounds).update());
        if (turned == 0) {
            throw Edits.changed();
        }
        tell();
    }

    @Override
    public void drop(Instant now) {
        tell();
    }

    /** Every project that was there when it was turned has an event of it. */
    private void tell() {
        List<Missing> missing = reader.sql("""
                SELECT project.project_id, kill_switch.* FROM kill_switch
                JOIN project ON project.created_at <= kill_switch.at
                LEFT JOIN capture_order ON capture_order.project_id = project.project_id
                    AND capture_order.event_id = '%s' || kill_switch.number
                WHERE capture_order.event_id IS NULL ORDER BY kill_switch.number, project.project_id"""
            .formatted(EVENT))
            .query(Columns.read(row -> new Missing(new ProjectId(row.text("project_id")), turn(row)))).list();
        for (Missing each : missing) {
            try {
                recorder.record(at -> new Event.CaptureOrdered(
                    new Stamp(new EventId(EVENT + each.turn.number), each.project, at, each.turn.by),
                    each.turn.outcome, each.turn.grounds));
            } catch (StoppedException e) {
                // nothing is recorded there; the gate is shut all the same
                LOG.error("the switch was turned; nothing is recorded in a project whose log differs");
            }
        }
    }

    private static Turn turn(Columns row) throws java.sql.SQLException {
        return new Turn(row.number("number"), Instant.ofEpochMilli(row.number("at")),
            CaptureOrder.valueOf(row.text("outcome")), row.text("by_whom"), row.text("grounds"));
    }
}
