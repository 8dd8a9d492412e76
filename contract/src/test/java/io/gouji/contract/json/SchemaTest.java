package io.gouji.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Map<String, Class<?>> SHARED = Map.of(
            "parsed-report", ParsedReport.class,
            "finding", Finding.class,
            "submission-ref", SubmissionRef.class,
            "source-location", SourceLocation.class);

    static List<Golden> goldens() {
        return Golden.all();
    }

    static List<String> names() {
        return SchemaFiles.names();
    }

    @Test
    void everySchemaDescribesARecord() {
        Set<String> described = new HashSet<>(Golden.EVENTS.keySet());
        described.addAll(SHARED.keySet());

        assertThat(names()).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("names")
    void schemaIsADraft202012Schema(String name) {
        JsonNode schema = SchemaFiles.read(SchemaFiles.file(name));
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(metaSchema.validate(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void schemaAndRecordHaveTheSameFields(String name) {
        assertThat(SchemaComparison.differences(record(name), SchemaFiles.file(name), SchemaFiles::read))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "parsed-report, /$defs/section/properties, title",
        "parsed-report, /$defs/cell/properties, note",
        "source-location, /$defs/page/properties, width",
        "submission-ref, /properties, trial",
        "report-parsed, /properties, parserVersion"
    })
    void comparisonSeesAFieldThatOneSideLacks(String name, String where, String field) {
        Function<String, JsonNode> doctored = file -> {
            JsonNode schema = SchemaFiles.read(file);
            if (file.equals(SchemaFiles.file(name))) {
                ((ObjectNode) schema.at(where)).remove(field);
            }
            return schema;
        };

        assertThat(SchemaComparison.differences(ReportParsed.class, SchemaFiles.file("report-parsed"), doctored))
                .isNotEmpty()
                .allMatch(difference -> difference.contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "finding, /properties/severity, severity",
        "report-audited, /$defs/ruleOutcome/properties/outcome, outcome"
    })
    void comparisonSeesAConstantThatOneSideLacks(String name, String where, String what) {
        Function<String, JsonNode> doctored = file -> {
            JsonNode schema = SchemaFiles.read(file);
            if (file.equals(SchemaFiles.file(name))) {
                ((ObjectNode) schema.at(where)).withArray("enum").remove(0);
            }
            return schema;
        };

        assertThat(SchemaComparison.differences(record("report-audited"), SchemaFiles.file("report-audited"), doctored))
                .anyMatch(difference -> difference.contains(what + " enum"));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void goldenIsValid(Golden golden) {
        assertThat(schema(golden).validate(golden.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void goldenWithoutAFieldItMustHaveIsInvalid(Golden golden) {
        for (JsonNode field : SchemaFiles.read(SchemaFiles.file(golden.event())).path("required")) {
            ObjectNode mutated = golden.json().deepCopy();
            mutated.remove(field.asText());

            assertThat(schema(golden).validate(mutated)).as("without %s", field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "report-parsed.text.json, /report/cells/T3.received.person, kind, guess",
        "report-parsed.text.json, /report/cells/T3.received.company, kind, count",
        "report-parsed.text.json, /report/cells/T3.received.person/at, kind, nowhere",
        "report-parsed.text.json, /report/period, from, 2025年1月1日",
        "report-parsed.text.json, /report, edition, 2030",
        "document-rejected.scan.json, '', reason, NO_IDEA",
        "report-audited.failing.json, /outcomes/0, outcome, maybe",
        "findings-alert.opened.json, /findings/0, severity, FATAL",
        "audit-requested.by-hand.json, /submission, sha256, xyz",
        "report-overdue.json, '', deadline, soon",
        "audits-expected.json, /expected/0, auditedAt, yesterday",
        "audits-missing.json, '', askedAt, now"
    })
    void goldenWithAWrongValueIsInvalid(String name, String where, String field, String value) {
        Golden golden = goldens().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        JsonNode mutated = golden.json().deepCopy();
        ((ObjectNode) mutated.at(where)).put(field, value);

        assertThat(schema(golden).validate(mutated)).isNotEmpty();
    }

    private static Class<?> record(String name) {
        Class<?> event = Golden.EVENTS.get(name);
        return event == null ? SHARED.getOrDefault(name, Void.class) : event;
    }

    private static Schema schema(Golden golden) {
        return REGISTRY.getSchema(SchemaLocation.of("classpath:" + SchemaFiles.resource(golden.event())));
    }
}
