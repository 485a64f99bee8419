package org.panke.server.ledger;

import java.util.Optional;
import java.util.function.Consumer;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.Named;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project's events in the published format, one a line. Of whoever is forgotten there is no phone any more: their
 * lines have {@code "phone": null}, the person's number, and the fact that the rules see.
 */
public final class Export {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Opened opened;
    private final JdbcClient db;

    /** @param db for reading */
    public Export(Vault vault, JdbcClient db) {
        this.opened = new Opened(vault, db);
        this.db = db;
    }

    /** @throws org.panke.vault.BrokenSealException where an event is not what was sealed */
    public void of(ProjectId project, Consumer<String> lines) {
        new Ledger(project, db).each(row -> {
            Optional<byte[]> salted = opened.salted(project, row);
            lines.accept(salted.isPresent() ? WrittenDown.line(salted.get()) : forgotten(project, row));
        });
    }

    private static String forgotten(ProjectId project, Ledger.Row row) {
        Fact fact = FactText.read(project, row.fact());
        ObjectNode json = JSON.createObjectNode();
        json.put("type", row.type()).put("id", row.eventId()).put("at", fact.at().toString())
            .put("project", project.value()).putNull("phone");
        Named.in(fact).stream().findFirst().ifPresent(person -> json.put("person", person.number()));
        json.set("fact", JSON.readTree(row.fact()));
        return JSON.writeValueAsString(json);
    }
}
