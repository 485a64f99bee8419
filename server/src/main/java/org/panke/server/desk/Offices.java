package org.panke.server.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;
import org.panke.server.ledger.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every project's {@link Office}. */
public final class Offices {
    private final Map<ProjectId, Office> known = new ConcurrentHashMap<>();
    private final Projects projects;
    private final JdbcClient reader;

    public Offices(Projects projects, JdbcClient reader) {
        this.projects = projects;
        this.reader = reader;
    }

    /** @throws org.panke.server.ledger.UnknownProjectException where there is none */
    public Office of(ProjectId project) {
        Rules rules = projects.rules(project, reader);
        Office before = known.get(project);
        if (before != null && before.rules().equals(rules)) {
            return before;
        }
        String name = reader.sql("SELECT name FROM project WHERE project_id = ?").params(project.value())
            .query(String.class).single();
        Office office =
            new Office(project, name, rules, Sentences.of(Language.ZH, rules), Sentences.of(Language.EN, rules));
        known.put(project, office);
        return office;
    }
}
