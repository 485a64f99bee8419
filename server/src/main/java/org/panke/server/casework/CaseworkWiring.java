package org.panke.server.casework;

import java.time.InstantSource;
import java.util.List;
import org.panke.server.deal.Deals;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Verdicts;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Store;
import org.panke.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cases' classes are made of. */
@Configuration
class CaseworkWiring {
    @Bean
    Cases cases(JdbcClient reader, Offices offices, Verdicts verdicts, Deals deals,
            ObjectProvider<AppealsHeard> appeals, Vault vault, InstantSource clock) {
        AppealsHeard heard = appeals.getIfAvailable(() -> (_, _) -> List.of());
        return new Cases(reader, offices, verdicts, deals, heard, vault, clock);
    }

    @Bean
    CaseWords caseWords(ObjectProvider<AppealsHeard> appeals, Vault vault, JdbcClient reader) {
        return new CaseWords(appeals.getIfAvailable(() -> (_, _) -> List.of()), vault, reader);
    }

    @Bean
    CaseCheck caseCheck(Vault vault, JdbcClient reader) {
        return new CaseCheck(vault, reader);
    }

    @Bean
    AnswersGiven answersGiven(Vault vault, JdbcClient reader) {
        return new AnswersGiven(vault, reader);
    }

    @Bean
    Decisions decisions(Store store, Recorder recorder, Offices offices, Cases cases, Vault vault,
            InstantSource clock) {
        return new Decisions(store, recorder, offices, cases, vault, clock);
    }
}
