package org.panke.formats.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackSchemaTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/panke/formats/packs");
    private static final String WHOLE = """
            id: cn-1
            version: 1
            jurisdiction: {scheme: iso3166-1, code: CN}
            effectiveFrom: 2026-01-01
            reviewedOn: 2026-11-01
            reviewBy: 2027-11-01
            legalForm: [notice]
            confidence: text
            parents: [default]
            """;

    private final JsonNode json = json();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);

    @Test
    void everyFieldIsInTheSchemaAndNoOther() {
        Set<String> said = new TreeSet<>();
        for (String group : json.get("properties").propertyNames()) {
            JsonNode fields = json.at("/properties/" + group + "/properties");
            if (!PackReader.OWN_KEYS.contains(group)) {
                fields.propertyNames().forEach(key -> said.add(group + "." + key));
            }
        }
        said.remove("face.enabled");
        assertThat(said).isEqualTo(new TreeSet<>(Fields.byName().keySet()));
        assertThat(new TreeSet<>(json.get("properties").propertyNames())).containsAll(PackReader.OWN_KEYS);
    }

    @Test
    void everyWordInTheSchemaCanBeReadAndNoneIsMissing() {
        for (Field<?> field : Fields.all()) {
            JsonNode definition = definition(field);
            JsonNode words = definition.has("items") ? definition.at("/items/enum") : definition.get("enum");
            if (words != null) {
                String all = words.valueStream().filter(each -> !each.isNull()).map(JsonNode::asString)
                    .collect(Collectors.joining(" | "));
                assertThat(field.expected().en().replace("a list of ", "")).as(field.name()).isEqualTo(all);
            }
        }
    }

    @Test
    void everythingIsDescribedInBothLanguages() {
        List<JsonNode> described = new ArrayList<>(json.get("properties").valueStream().toList());
        Fields.all().forEach(field -> described.add(definition(field)));
        assertThat(described).allSatisfy(
            each -> assertThat(each.get("description").asString()).containsPattern("\\p{IsHan}[^\n]*\n\n[A-Z]"));
    }

    @Test
    void everyShippedPackIsValidAndNamesTheSchemaForEditors() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml"))).hasSize(15).allSatisfy(file -> {
                String text = Files.readString(file, UTF_8);
                assertThat(schema.validate(text, InputFormat.YAML)).as(file.toString()).isEmpty();
                String first = text.lines().findFirst().orElse("");
                assertThat(first).startsWith("# yaml-language-server: $schema=");
                assertThat(SHIPPED.resolve(first.substring(first.indexOf('=') + 1))).exists();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour: red", "face: {mode: allowed}", "face: {ambientCapture: allowed}",
        "consent: {rePromptCooldown: 30}", "consent: {rePromptCooldown: -P1D}", "minors: {guardianAge: -1}",
        "alternative: {kinds: [face]}", "counselReviewed: true", "notes: {colour: {zh: 红, en: red}}",
        "notes: {face: {zh: 红}}", "citations: [{fields: [face]}]", "signage: {required: maybe}", "face: [mode]"})
    void whatTheReaderRefusesAnEditorMarksToo(String line) throws IOException {
        String text = WHOLE + line;
        assertThat(schema.validate(WHOLE, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(text, InputFormat.YAML)).isNotEmpty();
        assertThat(PackFile.read(new StringReader(text), "pack.yaml", ShippedPacks.unreviewed(),
            Instant.parse("2026-12-01T00:00:00Z")))
            .isInstanceOf(PackFile.Bad.class);
    }

    private JsonNode definition(Field<?> field) {
        return json.at("/properties/" + field.name().replace(".", "/properties/"));
    }

    private static JsonNode json() {
        try (InputStream in = PackFile.class.getResourceAsStream("/org/panke/formats/packs.schema.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the schema could not be read", e);
        }
    }
}
