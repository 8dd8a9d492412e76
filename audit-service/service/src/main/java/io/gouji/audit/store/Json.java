package io.gouji.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.json.GoujiJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.types.Binary;

/** The contract's records as they lie in the store: as JSON, so that what is sent twice is the same to the byte. */
final class Json {

    private Json() {}

    static String write(Object content) {
        try {
            return GoujiJson.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the contract has no JSON form", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return GoujiJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** Compressed: a long report's JSON is larger than a document of the store may be. */
    static Binary pack(Object content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            GoujiJson.mapper().writeValue(zip, content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return new Binary(bytes.toByteArray());
    }

    static <T> T unpack(Binary packed, Class<T> type) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed.getData()))) {
            return GoujiJson.mapper().readValue(zip, type);
        } catch (IOException e) {
            throw new IllegalStateException("stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
