package io.gouji.ingest.rest;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.gouji.ingest.intake.SubmitDocument.Declaration;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a stream, read.
 *
 * @param declaration what it says of its document
 * @param document the document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StreamedSubmission(Declaration declaration, byte[] document) {

    private static final String DOCUMENT = "document";
    private static final Set<String> FIELDS = Set.of("agency", "year", "trial", "mediaType", "idempotencyKey");
    private static final int CHARACTERS = 8192;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a line. Fields it does not know are passed over.
     *
     * @throws ProblemException when it is no JSON object of the form asked for
     */
    static StreamedSubmission read(byte[] line) {
        if (!isUtf8(line)) {
            throw Problem.LINE_NOT_UTF8.with("The line holds bytes that are not UTF-8; send the document's own bytes as"
                    + " Base64, whatever their encoding, and everything around them as UTF-8.");
        }
        try (var parser = JSON.createParser(line)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw Problem.LINE_MALFORMED.with("The line is no JSON object; what is wrong is met at column "
                    + (place == null ? 1 : place.getColumnNr())
                    + ". Send each submission as an object on one line of its own.");
        } catch (IOException e) {
            throw new UncheckedIOException("a line in memory", e);
        }
    }

    private static StreamedSubmission read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Problem.LINE_MALFORMED.with("The line does not begin with '{'; send each submission as an object.");
        }
        Map<String, String> said = new HashMap<>();
        byte @Nullable [] document = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals(DOCUMENT)) {
                document = document(parser);
            } else if (FIELDS.contains(field) && value != JsonToken.VALUE_NULL) {
                said.put(field, scalar(parser, field));
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw Problem.LINE_MALFORMED.with("Something follows the object; send one object on each line.");
        }
        if (document == null) {
            throw Problem.MISSING_DOCUMENT.with(
                    "The field 'document' is missing; send the report's bytes in it, as Base64.");
        }
        return new StreamedSubmission(
                new Declaration(
                        said.get("agency"),
                        said.get("year"),
                        said.get("trial"),
                        said.get("mediaType"),
                        said.get("idempotencyKey"),
                        null),
                document);
    }

    private static String scalar(JsonParser parser, String field) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            throw Problem.LINE_MALFORMED.with("The field '" + field + "' is neither a text nor a number nor a flag.");
        }
        return parser.getText();
    }

    // decoded while it is read: as a text it would be held twice
    private static byte @Nullable [] document(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw notBase64();
        }
        var document = new ByteArrayOutputStream();
        try {
            parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, document);
        } catch (JsonEOFException e) {
            throw e;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw notBase64();
        }
        return document.toByteArray();
    }

    private static ProblemException notBase64() {
        return Problem.INVALID_DOCUMENT.with(
                "The field 'document' is not Base64 (RFC 4648, section 4, with padding); send the report's bytes so.");
    }

    /** True for text as JSON allows it: UTF-8 without zero bytes, which other Unicode encodings have. */
    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(CHARACTERS);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError() || out.flip().chars().anyMatch(c -> c == 0)) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }
}
