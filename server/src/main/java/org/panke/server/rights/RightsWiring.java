package org.panke.server.rights;

import org.panke.server.consent.OwnConsent;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the classes of this room are made of. */
@Configuration
class RightsWiring {
    @Bean
    Requests requests(Writer writer, JdbcClient reader, Vault vault, Sites sites, Offices offices) {
        return new Requests(writer, reader, vault, sites, offices);
    }

    @Bean
    Withdrawing withdrawing(Requests requests, OwnConsent consent) {
        return new Withdrawing(requests, consent);
    }

    @Bean
    AnswersReported answersReported(Requests requests) {
        return new AnswersReported(requests);
    }

    @Bean
    RequestClock requestClock(Requests requests, JdbcClient reader) {
        return new RequestClock(requests, reader);
    }
}
