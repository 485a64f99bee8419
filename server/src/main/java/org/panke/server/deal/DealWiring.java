package org.panke.server.deal;

import org.panke.server.desk.Offices;
import org.panke.server.desk.PersonOpened;
import org.panke.server.desk.Verdicts;
import org.panke.server.ledger.Recorder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the deals' classes are made of. */
@Configuration
class DealWiring {
    @Bean
    Deals deals(JdbcClient reader, Offices offices) {
        return new Deals(reader, offices);
    }

    @Bean
    DealEvents dealEvents(Recorder recorder, Offices offices, Deals deals) {
        return new DealEvents(recorder, offices, deals);
    }

    @Bean
    DealFiles dealFiles(JdbcClient reader, Deals deals, PersonOpened persons, Verdicts verdicts,
            Offices offices) {
        return new DealFiles(reader, deals, persons, verdicts, offices);
    }
}
