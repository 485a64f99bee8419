package org.panke.server.registration;

import java.time.InstantSource;
import org.panke.server.casework.AnswersGiven;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Verdicts;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the broker page's classes are made of. */
@Configuration
class RegistrationWiring {
    @Bean
    Appeals appeals(Writer writer, JdbcClient reader, Vault vault, AnswersGiven answers, InstantSource clock) {
        return new Appeals(writer, reader, vault, answers, clock);
    }

    @Bean
    AppealCheck appealCheck(Vault vault, JdbcClient reader) {
        return new AppealCheck(vault, reader);
    }

    @Bean
    ShowingCodes showingCodes(Vault vault, JdbcClient reader, InstantSource clock) {
        return new ShowingCodes(vault, reader, clock);
    }

    @Bean
    OwnRegistrations ownRegistrations(JdbcClient reader, Offices offices, Opened opened, Verdicts verdicts,
            Appeals appeals, InstantSource clock) {
        return new OwnRegistrations(reader, offices, opened, verdicts, appeals, clock);
    }

    @Bean
    Probes probes(OwnRegistrations registrations, Allowances allowances) {
        return new Probes(registrations, allowances);
    }
}
