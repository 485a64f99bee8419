package org.panke.server.desk;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;
import org.panke.server.ledger.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every project's {@link Office}. */
public final class Offices {
    private final Map<ProjectId, Known> known = new ConcurrentHashMap<>();
    private final Projects projects;
    private final Ceiling ceiling;
    private final JdbcClient reader;

    public Offices(Projects projects, Ceiling ceiling, JdbcClient reader) {
        this.projects = projects;
        this.ceiling = ceiling;
        this.reader = reader;
    }

    /** An office, and what it is made of. */
    private record Known(Rules rules, Optional<Period> most, Office office) {
    }

    /** @throws org.panke.server.ledger.UnknownProjectException where there is none */
    public Office of(ProjectId project) {
        Rules own = projects.rules(project, reader);
        Optional<Period> most = ceiling.of(project, own);
        Known before = known.get(project);
        if (before != null && before.rules.equals(own) && before.most.equals(most)) {
            return before.office;
        }
        Rules rules = most.map(own::keptAtMost).orElse(own);
        String name = reader.sql("SELECT name FROM project WHERE project_id = ?").params(project.value())
            .query(String.class).single();
        Office office =
            new Office(project, name, rules, Sentences.of(Language.ZH, rules), Sentences.of(Language.EN, rules));
        known.put(project, new Known(own, most, office));
        return office;
    }
}
