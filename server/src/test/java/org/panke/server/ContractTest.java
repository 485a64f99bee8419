package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What openapi.yaml promises and what the server does are the same. */
class ContractTest {
    @TempDir
    private Path folder;

    private Running server;
    private JsonNode contract;

    @BeforeEach
    void start() throws IOException {
        server = new Running(folder);
        try (InputStream yaml = Objects.requireNonNull(getClass().getResourceAsStream("/openapi.yaml"))) {
            contract = JsonMapper.shared()
                .valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyOperationPromisedIsThereAndNoOther() {
        Set<String> promised = new TreeSet<>();
        contract.get("paths").properties().forEach(path -> path.getValue().propertyNames().stream()
            .filter(method -> !method.equals("parameters"))
            .forEach(method -> promised.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(server.operations()).isEqualTo(promised).hasSizeGreaterThan(5);
    }

    @Test
    void everyAnswerIsAsPromised() {
        var bad = server.post("/api/v1/setup", null, "{\"secret\":\"guess\",\"name\":\"x\"}");
        var first = server.post("/api/v1/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"console\"}");
        String admin = first.body().get("key").asString();
        var project = server.post("/api/v1/projects", admin,
            "{\"project\":\"P1\",\"name\":\"一号院\",\"rules\":\"zone: Asia/Shanghai\"}");
        var key = server.post("/api/v1/keys", admin, "{\"name\":\"kiosk\",\"scopes\":[\"EVENTS\",\"FINDINGS\"]}");
        String office = key.body().get("key").asString();
        String path = "/api/v1/projects/P1/events";
        String visit = "{\"type\":\"CheckedIn\",\"id\":\"v1\",\"phone\":\"13800001234\"}";
        var recorded = server.post(path, office, visit);
        var signed = server.post(path, office, "{\"type\":\"Signed\",\"id\":\"s1\",\"contract\":\"C1\"}");
        assertThat(faults("Key", first, key)).isEmpty();
        assertThat(faults("Project", project)).isEmpty();
        assertThat(faults("Recorded", recorded, signed, server.post(path, office, visit))).isEmpty();
        assertThat(faults("Findings", server.get("/api/v1/projects/P1/findings?limit=1", office),
            server.get("/api/v1/projects/P1/findings", office))).isEmpty();
        assertThat(faults("Problem", bad, server.post(path, null, visit), server.post(path, admin, visit),
            server.post(path, office, "{}"), server.post(path, office, ""),
            server.post("/api/v1/projects/P9/events", office, visit),
            server.get("/api/v1/projects/P1/findings?limit=0", office),
            server.get("/api/v1/projects/P1/findings?limit=x", office))).isEmpty();
        assertThat(faults("Key", project)).isNotEmpty();
    }

    private List<String> faults(String name, Running.Reply... replies) {
        String json = JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + name)
            .set("components", contract.get("components")).toString();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
        List<String> faults = new ArrayList<>();
        Stream.of(replies).forEach(reply -> schema.validate(reply.body().toString(), InputFormat.JSON)
            .forEach(fault -> faults.add(reply.body() + ": " + fault)));
        return faults;
    }
}
