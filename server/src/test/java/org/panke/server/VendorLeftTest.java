package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ProjectId;
import org.panke.formats.log.PackFile;
import org.panke.house.Shows;
import org.panke.server.access.Role;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.ScratchStore;
import org.panke.server.platform.Writer;
import org.panke.server.vendor.Vendors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What stays of a vendor who has left: a certificate, a line for an inspector, and steps that nobody alters unseen. */
class VendorLeftTest extends VendorOffice {
    @Test
    @Shows({"R44", "R36"})
    void whoHasLeftIsCertifiedAndNoByteOfItCanBeChanged() throws IOException, InterruptedException {
        assertThat(code(compliance.get(VENDORS + "/v1/certificate"))).isEqualTo("404 UNKNOWN");
        compliance.post(VENDORS, CONTRACT);
        assertThat(code(compliance.get(VENDORS + "/v1/certificate"))).isEqualTo("409 OPEN");
        closed();
        Path file = folder.resolve("certificate.zip");
        Files.write(file, java.net.http.HttpClient.newHttpClient().send(
            compliance.request(VENDORS + "/v1/certificate").GET().build(),
            java.net.http.HttpResponse.BodyHandlers.ofByteArray()).body());
        assertThat(Elsewhere.verify(file)).isZero();
        SortedMap<String, byte[]> files = PackFile.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        String last = file().get("steps").get(4).get("digest").asString();
        assertThat(text(files, "events.ndjson")).as("the event signs the last step").contains(last,
            "compliance");
        assertThat(text(files, "certificate.json")).contains(last, "飞信短信", "ab".repeat(32), "陈总");
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            byte[] content = each.getValue();
            if (content.length > 0) {
                content[content.length / 2] ^= 1;
                Files.write(file, PackFile.bytes(files));
                assertThat(Elsewhere.verify(file)).as(each.getKey()).isEqualTo(1);
                content[content.length / 2] ^= 1;
            }
        }
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), UTF_8);
    }

    @Test
    @Shows({"R44", "R36"})
    void anInspectorSeesWhoProcessesForTheOfficeAndWhoHasLeft() {
        closed();
        compliance.post(VENDORS, CONTRACT.replace("v1", "v2").replace("飞信短信", "云图印刷").replace("2999-12-31",
            "2026-02-28"));
        JsonNode part = server.as(Role.GROUP).get(PROJECT + "/inspection").body().get("parts").valueStream()
            .filter(each -> each.at("/heading/en").asString().startsWith("Vendors")).findFirst().orElseThrow();
        assertThat(part.get("lines").toString()).contains("飞信短信", "已终止并了结", "all deleted, 2026-03-09, signed by 陈总",
            "云图印刷", "期限已过", "nobody said that it ended or goes on");
        assertThat(part.get("files").valueStream().map(JsonNode::asString)).containsExactly("vendors.csv",
            "vendors/1.zip");
    }

    @Test
    @Shows("R44")
    void aStepThatIsAlteredOrTakenOutIsFoundAndAClosingOfWhichTheLogKnowsNothing() {
        closed();
        ProjectId project = new ProjectId("P1");
        Vendors vendors = server.bean(Vendors.class);
        assertThat(vendors.faults(project)).isEmpty();
        assertThat(new Replay(server.bean(Projects.class), server.bean(JdbcClient.class)).of(project).differences())
            .isEmpty();
        try (ScratchStore scratch = ScratchStore.make()) {
            assertThat(new Replay(server.bean(Projects.class), server.bean(JdbcClient.class)).readModels(project,
                scratch.store())).isEmpty();
        }
        assertThat(compliance.get(PROJECT + "/statements").body().get("lost").asInt())
            .as("it is no statement about faces").isZero();
        change("UPDATE statement_signed SET by_whom = 'nobody'");
        assertThat(vendors.faults(project)).singleElement().asString().contains("step 5", "日志里没有");
        change("UPDATE statement_signed SET by_whom = 'compliance'");
        change("UPDATE vendor_step SET document = REPLACE(document, '陈总', '王总') WHERE number = 4");
        assertThat(vendors.faults(project)).singleElement().asString().contains("step 4");
        change("DELETE FROM vendor_step WHERE number = 4");
        assertThat(vendors.faults(project)).singleElement().asString().contains("step 5");
    }

    private void change(String sql) {
        assertThat(server.bean(Writer.class).<Integer>write(db -> db.sql(sql).update())).isEqualTo(1);
    }
}
