package org.panke.server.consent;

import java.time.InstantSource;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Sites;
import org.panke.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the consents' classes are made of. */
@Configuration
class ConsentWiring {
    @Bean
    Consents consents(JdbcClient reader, Offices offices, Sites sites, Vault vault, InstantSource clock) {
        return new Consents(reader, offices, sites, vault, clock);
    }

    @Bean
    ContactAnswers contactAnswers(Consents consents, Recorder recorder, JdbcClient reader, InstantSource clock) {
        return new ContactAnswers(consents, recorder, reader, clock);
    }

    @Bean
    OwnConsent ownConsent(Consents consents, Recorder recorder, InstantSource clock) {
        return new OwnConsent(consents, recorder, clock);
    }
}
