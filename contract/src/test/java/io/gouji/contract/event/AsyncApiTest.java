package io.gouji.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final Path FILE = Path.of("src/main/resources/asyncapi/gouji.yaml");
    private static final JsonNode API = read(FILE);

    static List<Message> messages() {
        return API.at("/components/messages")
                .propertyStream()
                .map(entry -> new Message(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Test
    void isAnAsyncApi3Document() {
        assertThat(API.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(API.at("/info/title").asText()).isNotEmpty();
        assertThat(API.at("/info/version").asText()).isNotEmpty();
    }

    @Test
    void channelsAreTheTopics() {
        assertThat(API.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(topics());
    }

    @Test
    void everyChannelIsSentTo() {
        assertThat(API.path("operations")
                        .valueStream()
                        .map(operation -> operation.at("/channel/$ref").asText()))
                .containsExactlyInAnyOrderElementsOf(API.path("channels")
                        .propertyStream()
                        .map(channel -> "#/channels/" + channel.getKey())
                        .toList());
    }

    @Test
    void messagesAreTheEventTypes() {
        assertThat(messages().stream()
                        .map(message -> message.node().path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::type).toList());
    }

    @Test
    void everyMessageTravelsInAChannel() {
        Set<String> used = refs(API.path("channels")).collect(Collectors.toSet());

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(messages().stream()
                        .map(message -> "#/components/messages/" + message.key())
                        .toList());
    }

    @Test
    void headersAreThoseOfACloudEvent() {
        var event = new CloudEvent(
                EventIds.of(EventType.REPORT_PARSED, "a"),
                EventType.REPORT_PARSED,
                "/parse-service",
                Instant.parse("2026-01-20T08:00:00Z"),
                "application/json",
                new SubmissionRef("s-1", 1, "示例县档案局", 2025, "ab".repeat(32), false));
        JsonNode common = API.at("/components/schemas/eventHeaders");
        JsonNode ofSubmission = API.at("/components/schemas/submissionHeaders");

        assertThat(Stream.concat(names(common), names(ofSubmission)))
                .containsExactlyInAnyOrderElementsOf(event.headers().keySet());
        assertThat(Stream.concat(texts(common.path("required")), texts(ofSubmission.path("required"))))
                .containsExactlyInAnyOrderElementsOf(event.headers().keySet());
    }

    @Test
    void headersWithoutASubmissionAreThoseOfAnAgencyEvent() {
        var event = new AgencyEvent(
                EventIds.of(EventType.REPORT_OVERDUE, "a", "2025"),
                EventType.REPORT_OVERDUE,
                "/ingest-service",
                Instant.parse("2026-02-01T00:00:00Z"),
                "application/json",
                new AgencyEvent.About("示例县档案局", 2025));
        JsonNode common = API.at("/components/schemas/eventHeaders");

        assertThat(names(common))
                .containsExactlyInAnyOrderElementsOf(event.headers().keySet());
        assertThat(texts(common.path("required")))
                .containsExactlyInAnyOrderElementsOf(event.headers().keySet());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messageSaysItsTypeAndKey(Message message) {
        JsonNode headers = message.node().at("/headers/allOf");

        assertThat(headers.at("/1/properties/ce_type/const").asText())
                .isEqualTo(message.node().path("name").asText());
        assertThat(headers.at("/0/$ref").asText())
                .isEqualTo(
                        message.key().equals("reportOverdue")
                                ? "#/components/schemas/eventHeaders"
                                : "#/components/schemas/submissionHeaders");
        assertThat(message.node().at("/bindings/$ref").asText())
                .isEqualTo("#/components/messageBindings/keyedByAgency");
    }

    @Test
    void everyReferenceResolves() {
        List<String> refs = refs(API).distinct().toList();

        assertThat(refs)
                .hasSizeGreaterThan(20)
                .allSatisfy(ref -> assertThat(resolves(ref)).as(ref).isTrue());
        assertThat(resolves("#/components/messages/nonsense")).isFalse();
        assertThat(resolves("../schema/nonsense.v1.json")).isFalse();
    }

    /** A message of the document, by its key. */
    record Message(String key, JsonNode node) {

        @Override
        public String toString() {
            return key;
        }
    }

    /** The topics that carry events; a topic of dead letters repeats what another one carried. */
    private static List<String> topics() {
        return Topics.ALL.stream()
                .map(Topics.Topic::name)
                .filter(name -> !name.endsWith(".dlq"))
                .toList();
    }

    private static boolean resolves(String ref) {
        int hash = ref.indexOf('#');
        if (hash == 0) {
            return !API.at(ref.substring(1)).isMissingNode();
        }
        Path file = FILE.resolveSibling(hash < 0 ? ref : ref.substring(0, hash)).normalize();
        return Files.exists(file)
                && (hash < 0 || !read(file).at(ref.substring(hash + 1)).isMissingNode());
    }

    private static Stream<String> refs(JsonNode node) {
        Stream<String> own = node.has("$ref") ? Stream.of(node.path("$ref").asText()) : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(AsyncApiTest::refs));
    }

    private static Stream<String> names(JsonNode schema) {
        return schema.path("properties").propertyStream().map(Map.Entry::getKey);
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText);
    }

    private static JsonNode read(Path file) {
        try {
            return (file.toString().endsWith(".yaml") ? new YAMLMapper() : new JsonMapper()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
