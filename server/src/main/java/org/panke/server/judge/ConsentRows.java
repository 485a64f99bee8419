package org.panke.server.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Fact;

/** Table {@code consent_step}: what was said, in order. What it comes to is for the law's own part to say. */
final class ConsentRows {
    private ConsentRows() {
    }

    static void changed(Entry entry, Fact.ConsentChanged changed) {
        entry.insert("""
                INSERT INTO consent_step (project_id, sequence, event_id, person, purpose, answer, at, asked_at, notice,
                    language)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entry.sequence(), entry.id(), changed.person().number(),
            changed.purpose().name(), changed.answer().name(), entry.at(), millis(changed.askedAt()), changed.notice(),
            changed.language());
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }
}
