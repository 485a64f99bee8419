package org.panke.server.ledger;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panke.attribution.Fact;
import org.panke.evidence.Salt;
import org.panke.evidence.Told;
import org.panke.server.judge.Findings;
import org.panke.server.people.Seals;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes an event's row: what was said sealed under the keys of whoever it names, committed to with what followed, and the
 * rest bound.
 */
record Sealing(Vault vault, RandomGenerator random) {
    Ledger.Row row(Recordable event, Fact fact, long sequence, byte[] digest, List<Findings.Line> lines,
            JdbcClient db) {
        byte[] salted = event.salted(random);
        Salt secret = Salt.random(random);
        Told told = new Told(secret, lines.stream().map(Findings.Line::text).toList());
        List<String> owners = WrittenDown.owners(fact);
        String id = event.stamp().id().value();
        byte[] sealed =
            new Seals(event.stamp().project(), vault, db).seal(owners, id, WrittenDown.with(secret, salted));
        Ledger.Row row =
            new Ledger.Row(sequence, id, event.type(), event.stamp().at().toEpochMilli(), FactText.write(fact),
                Seals.kept(owners), sealed, WrittenDown.commitment(salted), digest, told.root().bytes(), null);
        return row.with(new Binding(vault).of(event.stamp().project(), row));
    }
}
