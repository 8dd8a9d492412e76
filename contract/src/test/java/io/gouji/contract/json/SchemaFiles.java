package io.gouji.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON Schemas the contract ships. */
final class SchemaFiles {

    private static final Path FOLDER = Path.of("src/main/resources/schema");
    private static final String SUFFIX = ".v1.json";

    private SchemaFiles() {}

    /** Every schema's name, without its version. */
    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the schema of an event or record is found, as a class path resource. */
    static String resource(String name) {
        return "schema/" + name + SUFFIX;
    }

    /** The schema in a file, by the file's name. */
    static JsonNode read(String file) {
        try {
            return GoujiJson.mapper().readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The name of the file that holds a schema. */
    static String file(String name) {
        return name + SUFFIX;
    }
}
