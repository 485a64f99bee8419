package org.panke.server.me;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.panke.server.access.Sessions;
import org.panke.server.consent.Consents;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Persons;
import org.panke.server.desk.Verdicts;
import org.panke.server.evidence.SignedReceipts;
import org.panke.server.face.OwnPasses;
import org.panke.server.ledger.Opened;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.notice.FaceNotices;
import org.panke.server.notice.Notices;
import org.panke.server.platform.Writer;
import org.panke.server.registration.Appeals;
import org.panke.server.rights.Requests;
import org.panke.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the visitor's page's classes are made of. */
@Configuration
class MeWiring {
    @Bean
    VisitCodes visitCodes(Writer writer, Vault vault, InstantSource clock, SecureRandom random) {
        return new VisitCodes(writer, vault, clock, random);
    }

    @Bean
    VisitorPhones visitorPhones(Writer writer, JdbcClient reader, Vault vault) {
        return new VisitorPhones(writer, reader, vault);
    }

    @Bean
    MyVisits myVisits(JdbcClient reader, Verdicts verdicts, Appeals appeals) {
        return new MyVisits(reader, verdicts, appeals);
    }

    @Bean
    MyConsents myConsents(JdbcClient reader, Consents consents, Notices notices, FaceNotices faceNotices, Opened opened,
            Offices offices, SignedReceipts receipts, InstantSource clock) {
        return new MyConsents(reader, consents, notices, faceNotices, opened, offices, receipts, clock);
    }

    @Bean
    MyRecords myRecords(JdbcClient reader, Persons persons, MyVisits visits, Offices offices, Notices notices,
            Opened opened, MyConsents consents, Requests requests, InstantSource clock) {
        return new MyRecords(reader, persons, visits, offices, notices, opened, consents, requests, clock);
    }

    @Bean
    Erasures erasures(VisitorPhones phones, MyRecords records, Sessions sessions, OneTimeCodes codes,
            VisitCodes visitCodes, OwnPasses passes, Recorder recorder) {
        return new Erasures(phones, records, sessions, codes, visitCodes, passes, recorder);
    }
}
