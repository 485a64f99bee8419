package org.panke.server.judge;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one event enters in the tables that pages read, within its unit of work. */
record Entry(ProjectId project, long sequence, Fact fact, JdbcClient db) {
    /** When it happened, epoch milliseconds. */
    long at() {
        return fact.at().toEpochMilli();
    }

    String id() {
        return fact.id().value();
    }

    /** @param sql whose first parameter is the project, before the values */
    void insert(String sql, @Nullable Object... values) {
        var statement = db.sql(sql).param(project.value());
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }

    /** @param sql whose last parameter is the project, after the values */
    void update(String sql, @Nullable Object... values) {
        var statement = db.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.param(project.value()).update();
    }

    /** An id, or anything else that is written as its text. */
    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
