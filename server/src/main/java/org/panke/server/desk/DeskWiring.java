package org.panke.server.desk;

import java.time.InstantSource;
import org.panke.server.ledger.Opened;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk's classes are made of. */
@Configuration
class DeskWiring {
    @Bean
    HelpAsked helpAsked(Store store, JdbcClient reader) {
        return new HelpAsked(store.writer(), reader);
    }

    @Bean
    Offices offices(Projects projects, Ceiling ceiling, JdbcClient reader) {
        return new Offices(projects, ceiling, reader);
    }

    @Bean
    Verdicts verdicts(JdbcClient reader, Offices offices, Opened opened) {
        return new Verdicts(reader, offices, opened);
    }

    @Bean
    Visits visits(JdbcClient reader, Offices offices, Opened opened, Verdicts verdicts) {
        return new Visits(reader, offices, opened, verdicts);
    }

    @Bean
    Registrations registrations(JdbcClient reader, Offices offices, Opened opened, Verdicts verdicts,
            InstantSource clock) {
        return new Registrations(reader, offices, opened, verdicts, clock);
    }

    @Bean
    Persons persons(JdbcClient reader, Opened opened) {
        return new Persons(reader, opened);
    }

    @Bean
    LookUps lookUps(Recorder recorder, JdbcClient reader) {
        return new LookUps(recorder, reader);
    }

    @Bean
    PersonOpened personOpened(Persons persons, LookUps lookUps, Offices offices, InstantSource clock) {
        return new PersonOpened(persons, lookUps, offices, clock);
    }

    @Bean
    PersonFile personFile(JdbcClient reader, Offices offices, Persons persons, LookUps lookUps, Verdicts verdicts,
            Registrations registrations, Opened opened, DealsOf deals, ContactAgreed agreed,
            InstantSource clock) {
        return new PersonFile(reader, offices, persons, lookUps, verdicts, registrations,
            new PersonMarks(reader, opened), deals, agreed, clock);
    }
}
