package org.panke.server.incident;

import org.panke.server.notice.Sites;
import org.panke.server.platform.Writer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the classes of this room are made of. */
@Configuration
class IncidentWiring {
    @Bean
    Incidents incidents(Writer writer, JdbcClient reader) {
        return new Incidents(writer, reader);
    }

    @Bean
    IncidentClock incidentClock(Incidents incidents, Sites sites, JdbcClient reader) {
        return new IncidentClock(incidents, sites, reader);
    }
}
