package io.gouji.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventsTest {

    private static final String ADDED = "addedInALaterVersion";

    static List<Golden> goldens() {
        return Golden.all();
    }

    @Test
    void everyEventHasAGoldenFile() {
        assertThat(goldens().stream().map(Golden::event).distinct())
                .containsExactlyInAnyOrderElementsOf(Golden.EVENTS.keySet());
    }

    @Test
    void goldensCoverEveryKindOfReadingAndPlace() {
        List<JsonNode> cells = goldens().stream()
                .flatMap(golden -> golden.json().at("/report/cells").valueStream())
                .toList();

        assertThat(cells.stream().map(cell -> cell.path("kind").asText()))
                .contains("count", "blank", "notApplicable", "ambiguous", "unreadable");
        assertThat(cells).anyMatch(cell -> cell.has("note")).anyMatch(cell -> cell.has("alternatives"));
        assertThat(goldens().stream()
                        .flatMap(golden -> golden.json().findValues("at").stream())
                        .map(place -> place.path("kind").asText()))
                .contains("text", "html", "word", "page");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void recordWritesWhatItRead(Golden golden) throws JsonProcessingException {
        Object event = GoujiJson.mapper().treeToValue(golden.json(), golden.type());

        assertThat(written(event)).isEqualTo(golden.json());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void readerIgnoresFieldsItDoesNotKnow(Golden golden) throws JsonProcessingException {
        JsonNode newer = golden.json().deepCopy();
        objects(newer).forEach(object -> object.put(ADDED, "x"));
        if (newer.at("/report/cells") instanceof ObjectNode cells) {
            // a map, not a record: whatever stands there is a cell
            cells.remove(ADDED);
        }

        Object event = GoujiJson.mapper().treeToValue(newer, golden.type());

        assertThat(newer.findValues(ADDED)).isNotEmpty();
        assertThat(written(event)).isEqualTo(golden.json());
    }

    private static JsonNode written(Object event) throws JsonProcessingException {
        return GoujiJson.mapper().readTree(GoujiJson.mapper().writeValueAsString(event));
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> below = node.valueStream().toList().stream().flatMap(GoldenEventsTest::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
    }
}
