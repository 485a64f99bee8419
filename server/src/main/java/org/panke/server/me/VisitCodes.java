package org.panke.server.me;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.people.SealedPhones;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes that a visitor who is logged in shows at the kiosk instead of proving their phone again: once, for a minute. */
public final class VisitCodes implements Passing {
    static final Duration VALID = Duration.ofSeconds(60);
    private static final int CODES = 100_000_000;

    private final Writer writer;
    private final Vault vault;
    private final InstantSource clock;
    private final RandomGenerator random;

    VisitCodes(Writer writer, Vault vault, InstantSource clock, RandomGenerator random) {
        this.writer = writer;
        this.vault = vault;
        this.clock = clock;
        this.random = random;
    }

    String make(ProjectId project, Phone phone) {
        String code = String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
        writer.write(db -> {
            byte[] sealed = new SealedPhones(project, vault, db).seal("visit code " + code, phone);
            return db.sql("""
                    INSERT INTO visit_code (project_id, code_digest, phone, phone_index, until)
                    VALUES (?, ?, ?, ?, ?)""")
                .params(project.value(), digest(code), sealed, phoneIndex(phone),
                    clock.instant().plus(VALID).toEpochMilli())
                .update();
        });
        return code;
    }

    @Override
    public void drop(Instant now) {
        writer.write(db -> db.sql("DELETE FROM visit_code WHERE until <= ?").params(now.toEpochMilli()).update());
    }

    /**
     * Uses a code up. Empty where it is none, or over.
     *
     * @param then what is made of the phone whose code it is, in the same unit of work
     */
    public <T> Optional<T> use(ProjectId project, String code, BiFunction<Phone, JdbcClient, T> then) {
        return writer.write(db -> db.sql("""
                DELETE FROM visit_code WHERE project_id = ? AND code_digest = ? AND until > ? RETURNING phone""")
            .params(project.value(), digest(code), clock.millis()).query(Columns.read(row -> row.bytes("phone")))
            .optional().flatMap(sealed -> new SealedPhones(project, vault, db).open("visit code " + code, sealed))
            .map(phone -> then.apply(phone, db)));
    }

    /** Those of somebody who is to be forgotten. @return how many that were */
    int forget(ProjectId project, Phone phone, JdbcClient db) {
        return db.sql("DELETE FROM visit_code WHERE project_id = ? AND phone_index = ?")
            .params(project.value(), phoneIndex(phone)).update();
    }

    private byte[] phoneIndex(Phone phone) {
        return vault.index("visit code of", Long.toString(phone.e164()));
    }

    private byte[] digest(String code) {
        return vault.index("visit code", code);
    }
}
