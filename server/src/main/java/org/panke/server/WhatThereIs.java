package org.panke.server;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Known;
import org.panke.server.ledger.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects that were opened, and the channels of their rules. */
record WhatThereIs(Projects projects, JdbcClient reader) implements Known {
    @Override
    public boolean isProject(String project) {
        return Projects.all(reader).contains(new ProjectId(project));
    }

    @Override
    public boolean isChannel(@Nullable String project, String channel) {
        return Projects.all(reader).stream().filter(each -> project == null || each.value().equals(project))
            .anyMatch(each -> projects.rules(each, reader).channels().containsKey(new ChannelId(channel)));
    }
}
