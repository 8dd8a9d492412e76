package io.gouji.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.ws.rs.BadRequestException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class AuditWishTest {

    private static final String TEXT = "expected a text of 1 to ";

    @Test
    void readsWhatIsAskedFor() {
        assertThat(AuditWish.read("{\"agencyId\": \"示例县民政局\", \"year\": 2024, \"reason\": \" 已更正 \"}"))
                .isEqualTo(new AuditWish("示例县民政局", 2024, "已更正"));
        assertThat(AuditWish.read(wish("\"a\"", "2024", '"' + "因".repeat(500) + '"'))
                        .reason())
                .hasSize(500);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsNoWish(String body) {
        assertRefused(body, "body: expected a JSON object");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("no JSON", "agencyId=a", "body: expected a JSON object"),
                argumentSet("a list", "[]", "body: expected a JSON object"),
                argumentSet("null", "null", "body: expected a JSON object"),
                argumentSet("two objects", wish("\"a\"", "2024", "\"r\"") + "{}", "body: expected a JSON object"),
                argumentSet(
                        "a field twice",
                        "{\"year\": 2023, \"agencyId\": \"a\", \"year\": 2024, \"reason\": \"r\"}",
                        "body: expected a JSON object"),
                argumentSet(
                        "another field",
                        "{\"agencyId\": \"a\", \"year\": 2024, \"reason\": \"r\", \"rule\": \"T3-ROW\"}",
                        "body: expected no other fields than agencyId, year, reason"),
                argumentSet("no agency", "{\"year\": 2024, \"reason\": \"r\"}", "agencyId: " + TEXT + 200),
                argumentSet("blank agency", wish("\" \"", "2024", "\"r\""), "agencyId: " + TEXT + 200),
                argumentSet("a number as agency", wish("7", "2024", "\"r\""), "agencyId: " + TEXT + 200),
                argumentSet(
                        "an agency too long", wish('"' + "a".repeat(201) + '"', "2024", "\"r\""), "agencyId: " + TEXT),
                argumentSet("no year", "{\"agencyId\": \"a\", \"reason\": \"r\"}", "year: expected a number"),
                argumentSet("a year as text", wish("\"a\"", "\"2024\"", "\"r\""), "year: expected a number"),
                argumentSet("a broken year", wish("\"a\"", "2024.5", "\"r\""), "year: expected a number"),
                argumentSet("a short year", wish("\"a\"", "24", "\"r\""), "year: expected four digits"),
                argumentSet("a year too great", wish("\"a\"", "99999999999", "\"r\""), "year: expected a number"),
                argumentSet("no reason", "{\"agencyId\": \"a\", \"year\": 2024}", "reason: " + TEXT + 500),
                argumentSet("blank reason", wish("\"a\"", "2024", "\" \\n\""), "reason: " + TEXT + 500),
                argumentSet("null as reason", wish("\"a\"", "2024", "null"), "reason: " + TEXT + 500),
                argumentSet(
                        "a reason too long", wish("\"a\"", "2024", '"' + "r".repeat(501) + '"'), "reason: " + TEXT));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatWasExpected(String body, String detail) {
        assertRefused(body, detail);
    }

    private static void assertRefused(String body, String detail) {
        assertThatThrownBy(() -> AuditWish.read(body))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(detail);
    }

    private static String wish(String agencyId, String year, String reason) {
        return "{\"agencyId\": %s, \"year\": %s, \"reason\": %s}".formatted(agencyId, year, reason);
    }
}
