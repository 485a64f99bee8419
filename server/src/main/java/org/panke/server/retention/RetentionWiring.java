package org.panke.server.retention;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.panke.server.access.Sessions;
import org.panke.server.desk.Ceiling;
import org.panke.server.ledger.Leaving;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Store;
import org.panke.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the classes of this room are made of. */
@Configuration
class RetentionWiring {
    @Bean
    Retention retention(Recorder recorder, SecureRandom random, Projects projects, Ceiling ceiling, Sessions sessions,
            Vault vault, Store store, JdbcClient reader) {
        return new Retention(new Leaving(recorder, random), projects, ceiling, sessions, vault, store.writer(), reader);
    }

    @Bean
    SweepCheck sweepCheck(Vault vault, JdbcClient reader) {
        return new SweepCheck(vault, reader);
    }

    @Bean
    SweepReported sweepReported(Held held) {
        return new SweepReported(held);
    }

    @Bean
    Held held(Sites sites, Vault vault, JdbcClient reader, InstantSource clock) {
        return new Held(sites, vault, reader, clock);
    }
}
