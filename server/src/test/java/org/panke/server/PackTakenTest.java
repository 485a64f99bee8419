package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.formats.log.PackFile;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.casework.CaseCheck;
import org.panke.server.evidence.ReadElsewhere;
import org.panke.server.ledger.Recorder;
import org.panke.server.registration.AppealCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a pack of evidence says of its own matter, and that somebody took it. */
class PackTakenTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Phone WANG = Phone.mainland(13_800_001_234L);
    private static final Phone LI = Phone.mainland(13_800_005_678L);
    private static final String OFFICE = "/api/v1/console/projects/P1";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn manager;
    private LoggedIn risk;

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(options(folder));
        manager = server.as(Role.SITE_MANAGER);
        risk = server.as(Role.RISK);
    }

    ServeOptions options(Path where) {
        return new ServeOptions(where, where.resolve("key"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void happens(String id, Function<Stamp, Event> event) {
        server.bean(Recorder.class).record(at -> event.apply(new Stamp(new EventId(id), PROJECT, at)));
    }

    private void brought(String number, Phone phone) {
        happens("r" + number,
            stamp -> new Event.Registered(stamp, new ChannelId("O1"), new AgentId("a" + number), phone, "王"));
        happens("v" + number, stamp -> new Event.CheckedIn(stamp, phone, "王", new Declaration.By(new ChannelId("O1")),
            List.of(), Verification.CODE, null, org.panke.attribution.Role.VISITOR, null));
    }

    private void buys(String number, Phone phone) {
        happens("s" + number, stamp -> new Event.Subscribed(stamp, new ContractId("C" + number), List.of(phone),
            250_000_000L, null, List.of(), new ChannelId("O2")));
        happens("n" + number, stamp -> new Event.Signed(stamp, new ContractId("C" + number)));
    }

    private SortedMap<String, byte[]> taken(String what) {
        try {
            HttpResponse<byte[]> zip = HttpClient.newHttpClient().send(
                manager.request(OFFICE + "/" + what + "/evidence").POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofByteArray());
            assertThat(zip.statusCode()).isEqualTo(200);
            Path file = folder.resolve("evidence.zip");
            Files.write(file, zip.body());
            assertThat(Elsewhere.verify(file)).isZero();
            return PackFile.read(new ByteArrayInputStream(zip.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), UTF_8);
    }

    @Test
    void theWordsOfWhoAppealedAndOfWhoDecidedAreInThePackUntilTheirOwnersAreErased() throws IOException {
        brought("1", WANG);
        OfficeOfTests.forgetCodes(server);
        assertThat(OfficeOfTests.visitor(server, "13800001234").post("/api/v1/me/appeals",
            "{\"id\":\"a1\",\"visit\":\"v1\",\"kind\":\"APPEAL\",\"words\":\"我是自己来的\"}").status()).isEqualTo(200);
        assertThat(act(risk, "proposal", "{\"id\":\"p1\",\"outcome\":\"NATURAL\",\"words\":\"监控可证\"}").status())
            .isEqualTo(200);
        assertThat(act(manager, "signature", "{\"id\":\"d1\"}").status()).isEqualTo(200);
        assertThat(server.bean(CaseCheck.class).faults(PROJECT)).isEmpty();
        assertThat(server.bean(AppealCheck.class).faults(PROJECT)).isEmpty();
        SortedMap<String, byte[]> files = taken("cases/v1");
        assertThat(text(files, "words.ndjson").lines()).hasSize(2)
            .anySatisfy(line -> assertThat(line).startsWith("{\"appeal\":\"a1\"").contains("\"words\":\"我是自己来的\""))
            .anySatisfy(line -> assertThat(line).startsWith("{\"decision\":\"v1\"")
                .contains("\"by\":[\"risk\",\"site_manager\"]", "\"outcome\":\"NATURAL\"", "\"words\":\"监控可证\""));
        assertThat(ReadElsewhere.pdf(files.get("evidence.pdf"))).contains("What they wrote", "Appeal a1, a visitor",
            "我是自己来的",
            "Reasons of the decision (natural visit) v1, risk, site_manager", "监控可证");
        happens("e1", stamp -> new Event.Erased(stamp, WANG));
        assertThat(taken("cases/v1")).doesNotContainKey("words.ndjson");
    }

    private Reply act(LoggedIn by, String what, String body) {
        return by.send("POST", OFFICE + "/cases/v1/" + what, body,
            by.get(OFFICE + "/cases/v1").headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void everyTakingIsAnEventOfItsOwn() {
        brought("1", WANG);
        buys("1", WANG);
        for (int times = 1; times <= 2; times++) {
            taken("deals/C1");
            assertThat(server.bean(JdbcClient.class)
                .sql("SELECT event_id FROM event WHERE type = 'PhoneLookedUp' AND event_id LIKE 'evidence:%'")
                .query(String.class).list()).hasSize(times);
        }
    }

    @Test
    void thePackOfASuspicionSaysWhichAndNamesNoOther() {
        brought("1", WANG);
        brought("2", LI);
        buys("1", WANG);
        buys("2", LI);
        assertThat(manager.get(OFFICE + "/cases/s1").body().get("kind").asString()).isEqualTo("SIGNAL");
        SortedMap<String, byte[]> files = taken("cases/s1");
        assertThat(text(files, "findings.ndjson"))
            .contains("\"signal\":\"PAYEE_DIFFERS\"", "\"level\"", "\"threshold\"",
                "\"contract\":\"C1\"")
            .doesNotContain("C2");
        assertThat(text(taken("deals/C1"), "findings.ndjson")).doesNotContain("PAYEE_DIFFERS");
    }

    @Test
    void aCorrectionThatWasNotTakenIsInThePackWithWhy() {
        brought("1", WANG);
        buys("1", WANG);
        happens("c1", stamp -> new Event.DeclarationCorrected(stamp, WANG, Declaration.SELF));
        SortedMap<String, byte[]> files = taken("deals/C1");
        assertThat(text(files, "events.ndjson")).contains("\"c1\"");
        assertThat(text(files, "findings.ndjson")).contains("\"refused\":\"c1\"", "E_CORRECTED");
    }
}
