package org.panke.server.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NoteKey;
import org.panke.server.casework.CaseWords;
import org.panke.server.desk.Offices;
import org.panke.server.desk.PersonOpened;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Disclosure;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the evidence log's classes are made of. */
@Configuration
class EvidenceWiring {
    @Bean
    LogKeys logKeys(Vault vault, Writer writer, JdbcClient reader, SecureRandom random) {
        return new LogKeys(vault, writer, reader, random);
    }

    @Bean
    CheckpointCheck checkpointCheck(Vault vault, JdbcClient reader) {
        return new CheckpointCheck(vault, reader);
    }

    /**
     * @param witnesses a key and an address each, with commas between them
     * @param stamps address of a time stamping authority
     */
    @Bean(destroyMethod = "close")
    SeenElsewhere seenElsewhere(Logs logs, @Value("${panke.witnesses:}") String witnesses,
            @Value("${panke.stamps.url:}") String stamps, InstantSource clock, SecureRandom random) {
        return new SeenElsewhere(logs, witnesses(witnesses),
            stamps.isEmpty() ? null : new StampAuthority(URI.create(stamps), random), clock).start();
    }

    private static List<Witness> witnesses(String named) {
        List<Witness> witnesses = new ArrayList<>();
        for (String each : named.isBlank() ? new String[0] : named.split(",", -1)) {
            String[] parts = each.strip().split("\\s+", -1);
            try {
                NoteKey key = NoteKey.read(parts[0]);
                if (parts.length != 2 || key.kind() != NoteKey.Kind.COSIGNATURE) {
                    throw new IllegalStateException(
                        "panke.witnesses: a witness is its cosignature key and its address");
                }
                witnesses.add(new Witness(key, URI.create(parts[1])));
            } catch (NotProvenException e) {
                throw new IllegalStateException("panke.witnesses: no key of a witness: " + parts[0], e);
            }
        }
        return witnesses;
    }

    @Bean(destroyMethod = "close")
    ContentWatch contentWatch(Logs logs, Vault vault, Projects projects, JdbcClient reader, List<Papered> papers) {
        return new ContentWatch(logs, new Check(vault, projects, reader), papers, new Replay(projects, reader))
            .start();
    }

    @Bean
    SignedReceipts signedReceipts(Logs logs, LogKeys keys, Vault vault, JdbcClient reader, Offices offices,
            InstantSource clock) {
        return new SignedReceipts(logs, keys, new Disclosure(vault, reader), offices, clock);
    }

    @Bean
    Openings openings(Logs logs, LogKeys keys, Vault vault, JdbcClient reader) {
        return new Openings(logs, keys, vault, reader);
    }

    @Bean
    Certificates certificates(Openings openings) {
        return new Certificates(openings);
    }

    @Bean
    Takings takings(Writer writer) {
        return new Takings(writer);
    }

    @Bean
    Packs packs(Openings openings, Takings takings, JdbcClient reader, InstantSource clock, Offices offices,
            PersonOpened opened, SecureRandom random, CaseWords words) {
        return new Packs(openings, takings, reader, clock, offices, opened::inEvidence, random, words);
    }

    @Bean(destroyMethod = "close")
    LogShelf logShelf(@Value("${panke.data}") Path data, @Value("${panke.key}") Path key,
            @Value("${panke.database}") String database) {
        return LogShelf.take(LogShelf.of(data, key, database), LogShelf.marks(key));
    }

    @Bean
    Logs logs(LogShelf shelf, LogKeys keys, Writer writer, JdbcClient reader, InstantSource clock, Recorder recorder) {
        return new Logs(shelf.folder(), shelf.marks(), keys, writer, reader, clock,
            difference -> recorder.stop(difference.project()))
            .start();
    }
}
