package org.panke.server.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.panke.consent.packs.Packs;
import org.panke.formats.packs.PackFolder;
import org.panke.formats.packs.ShippedPacks;
import org.panke.server.desk.Ceiling;
import org.panke.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which packs there are: the shipped ones, and those of the site's own folder. */
@Configuration
class LawWiring {
    /** @param folder with the site's own; empty for none */
    @Bean
    Packs lawPacks(@Value("${panke.packs:}") String folder, InstantSource clock) throws IOException {
        return folder.isEmpty() ? ShippedPacks.unreviewed()
            : switch (PackFolder.read(Path.of(folder), clock.instant())) {
                case PackFolder.Good good -> good.packs();
                case PackFolder.Bad bad -> throw new IllegalStateException("panke.packs: " + bad.problems().stream()
                    .map(
                        each -> each.file() + ":" + each.line() + (each.field() == null ? "" : " " + each.field())
                            + ": 应为 "
                            + each.expected().zh() + " expected " + each.expected().en())
                    .collect(Collectors.joining("; ")));
            };
    }

    @Bean
    SiteRows siteRows(Vault vault, JdbcClient reader) {
        return new SiteRows(vault, reader);
    }

    @Bean
    Ceiling ceiling(Packs packs, SiteRows siteRows, InstantSource clock) {
        return new LawfulCeiling(packs, siteRows, clock);
    }
}
