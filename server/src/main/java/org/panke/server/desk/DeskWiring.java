package org.panke.server.desk;

import org.panke.server.platform.SqliteStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk's classes are made of. */
@Configuration
class DeskWiring {
    @Bean
    HelpAsked helpAsked(SqliteStore store, JdbcClient reader) {
        return new HelpAsked(store.writer(), reader);
    }
}
