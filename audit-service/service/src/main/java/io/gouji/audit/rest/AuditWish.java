package io.gouji.audit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gouji.contract.json.GoujiJson;
import jakarta.ws.rs.BadRequestException;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for: another audit of an agency's report for a year.
 *
 * @param agencyId id of the agency
 * @param year the report year
 * @param reason why; kept with the request
 */
public record AuditWish(
        @Schema(required = true, examples = "示例县民政局") String agencyId,

        @Schema(required = true, minimum = "1000", maximum = "9999")
        int year,

        @Schema(required = true, minLength = 1, maxLength = 500)
        String reason) {

    static final int LONGEST_REASON = 500;

    private static final int LONGEST_ID = 200;
    private static final List<String> FIELDS = List.of("agencyId", "year", "reason");
    private static final ObjectReader READER = GoujiJson.mapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** @throws BadRequestException when the text is no such wish; it says which field was expected to be what */
    static AuditWish read(@Nullable String json) {
        JsonNode wish = object(json);
        for (Iterator<String> names = wish.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new BadRequestException("body: expected no other fields than " + String.join(", ", FIELDS));
            }
        }
        return new AuditWish(
                text(wish, "agencyId", LONGEST_ID), year(wish.path("year")), text(wish, "reason", LONGEST_REASON));
    }

    private static JsonNode object(@Nullable String json) {
        try {
            if (json != null && READER.readValue(json) instanceof JsonNode node && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new BadRequestException("body: expected a JSON object", e);
        }
        throw new BadRequestException("body: expected a JSON object");
    }

    private static String text(JsonNode wish, String name, int longest) {
        JsonNode field = wish.path(name);
        String text = field.isTextual() ? field.textValue().strip() : "";
        if (text.isEmpty() || text.length() > longest) {
            throw new BadRequestException(name + ": expected a text of 1 to " + longest + " characters");
        }
        return text;
    }

    private static int year(JsonNode year) {
        if (!year.isIntegralNumber() || !year.canConvertToInt()) {
            throw new BadRequestException("year: expected a number of four digits");
        }
        return Parameters.year(year.asText());
    }
}
