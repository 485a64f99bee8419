package org.panke.server.checkin;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.panke.consent.packs.Packs;
import org.panke.server.access.Sessions;
import org.panke.server.capture.Dismantling;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Verdicts;
import org.panke.server.notice.FaceModel;
import org.panke.server.notice.FaceNotices;
import org.panke.server.notice.LawWatch;
import org.panke.server.notice.Notices;
import org.panke.server.notice.OpenIncidents;
import org.panke.server.notice.Processing;
import org.panke.server.notice.Processors;
import org.panke.server.notice.SiteRows;
import org.panke.server.notice.Sites;
import org.panke.server.notice.WorkNotices;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.Writer;
import org.panke.server.registration.ShowingCodes;
import org.panke.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the kiosk's classes are made of. */
@Configuration
class CheckInWiring {
    @Bean
    Kiosks kiosks(Writer writer, JdbcClient reader, Vault vault, Sessions sessions, InstantSource clock,
            SecureRandom random) {
        return new Kiosks(writer, reader, vault, sessions, clock, random);
    }

    @Bean
    Sites sites(SiteRows siteRows, Writer writer, JdbcClient reader, Offices offices, Packs lawPacks) {
        return new Sites(siteRows, writer, reader, offices, lawPacks);
    }

    @Bean
    LawWatch lawWatch(Sites sites, Offices offices, Dismantling dismantling, Writer writer, JdbcClient reader) {
        return new LawWatch(sites, offices, dismantling, writer, reader);
    }

    @Bean
    Notices notices(Writer writer, JdbcClient reader, Offices offices, Sites sites, InstantSource clock) {
        return new Notices(writer, reader, offices, sites, clock);
    }

    @Bean
    FaceNotices faceNotices(Writer writer, JdbcClient reader, Sites sites, InstantSource clock) {
        return new FaceNotices(writer, reader, sites, clock);
    }

    @Bean
    WorkNotices workNotices(Vault vault, Writer writer, JdbcClient reader, Offices offices, Sites sites,
            InstantSource clock) {
        return new WorkNotices(vault, writer, reader, offices, sites, clock);
    }

    @Bean
    Processing processing(Sites sites, Notices notices, OpenIncidents incidents, Processors processors,
            FaceModel model) {
        return new Processing(sites, notices, incidents, processors, model);
    }

    @Bean
    ShownCodes shownCodes(Writer writer, JdbcClient reader, Allowances allowances, ShowingCodes codes) {
        return new ShownCodes(writer, reader, allowances, codes);
    }

    @Bean
    Receipts receipts(JdbcClient reader, Verdicts verdicts, Offices offices) {
        return new Receipts(reader, verdicts, offices);
    }
}
