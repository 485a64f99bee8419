package org.panke.server.checkin;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.panke.server.registration.ShowingCodes;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The showing codes of a check-in that is not done yet. A code is worth something for a minute only, so it is judged
 * when it is typed; what it was is kept with the check-in, however long that takes, and goes with it.
 */
final class ShownCodes {
    /** For as long as a check-in may take. */
    private static final Allowance TRIES = new Allowance("showing code of", 5, Duration.ofMinutes(15));

    private final Writer writer;
    private final JdbcClient reader;
    private final Allowances allowances;
    private final ShowingCodes codes;

    ShownCodes(Writer writer, JdbcClient reader, Allowances allowances, ShowingCodes codes) {
        this.writer = writer;
        this.reader = reader;
        this.allowances = allowances;
        this.codes = codes;
    }

    /**
     * Keeps whose code it is.
     *
     * @param word of a check-in whose phone was proved
     * @throws ApiProblem 422 where it is nobody's now, 429 after too many tries
     */
    void show(ProjectId project, String word, String code) {
        byte[] checkIn = Secrets.digest(word);
        if (allowances.take(TRIES.of(HexFormat.of().formatHex(checkIn))).isPresent()) {
            throw new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "SHOWING_TRIES", "带看码试的次数太多了；不输入带看码也可以继续登记",
                "too many showing codes were tried; you can check in without one", "code");
        }
        EventId whose = codes.redeemed(project, code).orElseThrow(() -> ShowingCodes.nobodys("code"));
        writer.write(db -> {
            // two that come at once: one after the other
            db.sql("UPDATE one_time_code SET tries = tries WHERE project_id = ? AND token_digest = ?")
                .params(project.value(), checkIn).update();
            return db.sql("""
                    INSERT INTO shown_code (project_id, token_digest, try, registration_id)
                    SELECT ?, ?, COUNT(*) + 1, ? FROM shown_code WHERE project_id = ? AND token_digest = ?""")
                .params(project.value(), checkIn, whose.value(), project.value(), checkIn).update();
        });
    }

    /** What was shown, in the order in which it was. */
    List<EventId> of(ProjectId project, String word) {
        return reader.sql("""
                SELECT registration_id FROM shown_code
                WHERE project_id = ? AND token_digest = ? AND registration_id IS NOT NULL ORDER BY try""")
            .params(project.value(), Secrets.digest(word))
            .query(Columns.read(row -> new EventId(row.text("registration_id")))).list().stream().distinct().toList();
    }
}
