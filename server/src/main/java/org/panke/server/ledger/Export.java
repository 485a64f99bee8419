package org.panke.server.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.Named;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project's events in the published format, one a line. Of whoever is forgotten there is no phone any more: their
 * lines have {@code "phone": null}, the person's number, whose keys are gone, and the fact that the rules see. Then every
 * other line has its fact too, so that who is who stays the same elsewhere.
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
        Set<String> forgotten = db.sql("SELECT owner FROM forgotten WHERE project_id = ?").params(project.value())
            .query(Columns.read(row -> row.text("owner"))).set();
        new Ledger(project, db).each(row -> {
            Optional<byte[]> salted = opened.salted(project, row);
            lines.accept(salted.isEmpty() ? left(project, row, forgotten)
                : forgotten.isEmpty() ? WrittenDown.line(salted.get()) : numbered(WrittenDown.line(salted.get()), row));
        });
    }

    private static String numbered(String line, Ledger.Row row) {
        ObjectNode json = (ObjectNode) JSON.readTree(line);
        json.set("fact", JSON.readTree(row.fact()));
        return JSON.writeValueAsString(json);
    }

    private static String left(ProjectId project, Ledger.Row row, Set<String> forgotten) {
        Fact fact = FactRead.of(project, row.fact());
        ObjectNode json = JSON.createObjectNode();
        json.put("type", row.type()).put("id", row.eventId()).put("at", fact.at().toString())
            .put("project", project.value()).putNull("phone");
        Named.in(fact).stream().findFirst().ifPresent(person -> json.put("person", person.number()));
        ArrayNode gone = json.putArray("forgotten");
        row.ownerList().stream().filter(forgotten::contains).forEach(gone::add);
        json.set("fact", JSON.readTree(row.fact()));
        return JSON.writeValueAsString(json);
    }
}
