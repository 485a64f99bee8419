package org.panke.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A line of a store in which somebody was forgotten, as {@link Export} writes it. */
public final class ExportedLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExportedLine() {
    }

    /** Whether the line has what only such a store's lines have. */
    public static boolean isOne(String line) {
        return line.contains("\"fact\":{");
    }

    /** Empty where it is none, or of another project. */
    @SuppressWarnings("IllegalCatch") // whatever is wrong with it, it is no such line
    public static Optional<Recordable> read(ProjectId project, String line) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(line);
            Fact fact = FactRead.of(project, JSON.writeValueAsString(json.get("fact")));
            boolean same = json.get("id").asString().equals(fact.id().value())
                && json.get("project").asString().equals(project.value());
            Recordable read = json.has("forgotten") ? left(json, fact, line) : numbered(json, fact);
            return same && read.stamp().equals(fact.stamp()) ? Optional.of(read) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Recordable left(ObjectNode json, Fact fact, String line) {
        List<String> forgotten = new ArrayList<>();
        json.get("forgotten").forEach(owner -> forgotten.add(owner.asString()));
        if (forgotten.isEmpty() || !WrittenDown.owners(fact).containsAll(forgotten)) {
            throw new IllegalArgumentException("whose key is gone is not said");
        }
        return new Recordable.Left(json.get("type").asString(), fact, List.copyOf(forgotten), line);
    }

    private static Recordable numbered(ObjectNode json, Fact fact) {
        json.remove("fact");
        Event event = WrittenDown.event(JSON.writeValueAsString(json));
        return new Recordable.Numbered(new Recordable.Said(event), fact);
    }
}
