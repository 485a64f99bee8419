package org.panke.server.judge;

import java.util.List;
import org.panke.attribution.Fact;
import org.panke.attribution.Signal;

/** Table {@code signal}. */
final class SignalRows {
    private SignalRows() {
    }

    static void seen(Entry entry, List<Findings.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).finding() instanceof Signal signal) {
                entry.insert("""
                        INSERT INTO signal (project_id, sequence, ordinal, at, kind, level, channel, agent, contract_id,
                            visit_id, line)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    entry.sequence(), i, entry.at(), signal.kind().name(), signal.level().name(),
                    Entry.text(signal.subject().channel()), Entry.text(signal.subject().agent()),
                    Entry.text(signal.subject().contract()), entry.fact() instanceof Fact.CheckedIn ? entry.id() : null,
                    lines.get(i).text());
            }
        }
    }
}
