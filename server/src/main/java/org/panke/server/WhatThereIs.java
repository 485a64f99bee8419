package org.panke.server;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Known;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects that were opened, and the channels of their rules. */
record WhatThereIs(Projects projects, JdbcClient reader) implements Known {
    @Override
    public boolean isProject(String project) {
        return all().anyMatch(each -> each.value().equals(project));
    }

    @Override
    public boolean isChannel(@Nullable String project, String channel) {
        return all().filter(each -> project == null || each.value().equals(project))
            .anyMatch(each -> projects.rules(each, reader).channels().containsKey(new ChannelId(channel)));
    }

    private Stream<ProjectId> all() {
        return reader.sql("SELECT project_id FROM project")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list().stream();
    }
}
