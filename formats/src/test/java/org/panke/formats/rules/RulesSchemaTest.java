package org.panke.formats.rules;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesSchemaTest {
    private static final Path SAMPLE = Path.of("..", "samples", "rules.yaml");

    private final JsonNode json = json();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);

    @Test
    void everyParameterIsInTheSchemaAndNoOther() {
        Set<String> names = new HashSet<>(ParameterReader.names());
        Set<String> version = new HashSet<>(keys("version"));
        version.removeAll(Set.of("version", "effectiveFrom", "byKind", "byChannel"));
        assertThat(version).isEqualTo(names);
        VersionReader.OF_THE_OFFICE.forEach(parameter -> names.remove(parameter.name()));
        assertThat(keys("terms")).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyDefaultInTheSchemaIsTheDefault() {
        for (Parameter<?> parameter : Parameter.all()) {
            Object written = plain(definition(parameter).get("default"));
            assertThat((Object) parameter.read(written)).as(parameter.name())
                .isEqualTo(Optional.of(parameter.standard()));
        }
    }

    @Test
    void everyChoiceInTheSchemaCanBeReadAndNoneIsMissing() {
        for (Parameter<?> parameter : Parameter.all()) {
            JsonNode definition = definition(parameter);
            JsonNode one = definition.get("enum");
            JsonNode many = definition.has("items") ? definition.get("items").get("enum") : null;
            JsonNode choices = one != null ? one : many;
            if (choices != null) {
                List<String> words = choices.valueStream().map(JsonNode::asString).toList();
                assertThat(words).as(parameter.name()).containsExactlyInAnyOrderElementsOf(expected(parameter));
            }
        }
        assertThat(json.at("/$defs/channel/properties/kind/enum").valueStream().map(JsonNode::asString))
            .containsExactlyElementsOf(Arrays.stream(ChannelKind.values()).map(Enum::name).toList());
    }

    @Test
    void everythingIsDescribedInBothLanguages() {
        for (Parameter<?> parameter : Parameter.all()) {
            assertThat(definition(parameter).get("description").asString()).as(parameter.name())
                .containsPattern("\\p{IsHan}[^\n]*\n\n[A-Z]");
        }
    }

    @Test
    void theSampleIsValidForTheSchemaAndForTheReader() throws IOException {
        assertThat(schema.validate(Files.readString(SAMPLE), InputFormat.YAML)).isEmpty();
        assertThat(RuleFile.read(SAMPLE)).isInstanceOf(RuleFile.Good.class);
    }

    @Test
    void theSampleNamesTheSchemaForEditors() throws IOException {
        String first = Files.readAllLines(SAMPLE).getFirst();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(SAMPLE.getParent().resolve(first.substring(first.indexOf('=') + 1))).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"versions: [{version: 1, effectiveFrom: '2026-01-01', leadTime: 30}]",
        "versions: [{version: 1, effectiveFrom: '2026-01-01', leedTime: PT30M}]",
        "versions: [{version: 1, effectiveFrom: '2026-01-01', validity: -P3D}]",
        "versions: [{version: 1, effectiveFrom: '2026-01-01', phoneForms: [OTHER]}]",
        "versions: [{version: 1, effectiveFrom: '2026-01-01', byKind: {OWN: {household: DISPUTE}}}]",
        "versions: [{version: 1}]", "channels: [{id: A1}]", "channels: [{id: A1, kind: SHOP}]", "group: P1",
        "channels: [{id: A1, kind: OWN, commission: {percentBp: 1, fixedFen: 1}}]", "colour: red"})
    void whatTheReaderRefusesAnEditorMarksToo(String text) throws IOException {
        assertThat(schema.validate(text, InputFormat.YAML)).isNotEmpty();
        assertThat(RuleFile.read(new StringReader(text), "rules.yaml")).isInstanceOf(RuleFile.Bad.class);
    }

    private JsonNode definition(Parameter<?> parameter) {
        return json.at("/$defs/" + parameter.name());
    }

    private List<String> keys(String definition) {
        return new ArrayList<>(json.at("/$defs/" + definition + "/properties").propertyNames());
    }

    private static List<String> expected(Parameter<?> parameter) {
        String plain = parameter.expected().replaceAll("[\\[\\] ]", "").replace(",OTHER", "");
        return Arrays.asList(plain.split("[|,]"));
    }

    private static Object plain(JsonNode node) {
        return node.isArray()
            ? node.valueStream().map(RulesSchemaTest::plain).toList()
            : node.isBoolean()
                ? node.asBoolean()
                : node.isInt()
                    ? (Object) node.asInt()
                    : node.isNumber()
                        ? (Object) node.asDouble()
                        : node.asString();
    }

    private static JsonNode json() {
        try (InputStream in = RuleFile.class.getResourceAsStream("/org/panke/formats/rules.schema.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the schema could not be read", e);
        }
    }
}
