package io.gouji.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a record with its JSON Schema in both directions, all the way down. */
final class SchemaComparison {

    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            CellRef.class, "string",
            LocalDate.class, "string",
            Instant.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            double.class, "number",
            BigDecimal.class, "number",
            boolean.class, "boolean");

    private final Function<String, JsonNode> files;
    private final List<String> differences = new ArrayList<>();

    private SchemaComparison(Function<String, JsonNode> files) {
        this.files = files;
    }

    /**
     * Says where a record and a schema differ; empty when they agree.
     *
     * @param files gives the schema in a file
     */
    static List<String> differences(Class<?> type, String file, Function<String, JsonNode> files) {
        var comparison = new SchemaComparison(files);
        comparison.compare(type.getSimpleName(), type, new Place(file, files.apply(file)));
        return comparison.differences;
    }

    /** A schema and the file it stands in. */
    private record Place(String file, JsonNode node) {

        Place child(JsonNode child) {
            return new Place(file, child);
        }
    }

    private void compare(String path, Type type, Place place) {
        Place schema = followed(place);
        if (type instanceof ParameterizedType container) {
            compareContainer(path, container, schema);
            return;
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            expect(path + " enum", constants(raw), texts(schema.node().path("enum")));
        } else if (raw == Cell.class) {
            compareRecord(path, CellJson.class, "Cell", Set.of(), schema);
        } else if (raw.isSealed()) {
            compareSealed(path, raw, schema);
        } else if (SCALARS.containsKey(raw)) {
            expect(path + " type", SCALARS.get(raw), schema.node().path("type").asText());
        } else {
            compareRecord(path, raw, raw.getSimpleName(), Set.of(), schema);
        }
    }

    private void compareContainer(String path, ParameterizedType container, Place schema) {
        boolean map = container.getRawType() == Map.class;
        expect(
                path + " type",
                map ? "object" : "array",
                schema.node().path("type").asText());
        Type[] arguments = container.getActualTypeArguments();
        compare(
                path + "[]",
                arguments[arguments.length - 1],
                schema.child(schema.node().path(map ? "additionalProperties" : "items")));
    }

    private void compareSealed(String path, Class<?> type, Place schema) {
        List<Place> cases = schema.node()
                .path("oneOf")
                .valueStream()
                .map(node -> followed(schema.child(node)))
                .toList();
        expect(
                path + " cases",
                Arrays.stream(type.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                cases.stream().map(SchemaComparison::title).collect(Collectors.toCollection(TreeSet::new)));
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            cases.stream()
                    .filter(place -> title(place).equals(permitted.getSimpleName()))
                    .forEach(place -> compareRecord(path, permitted, permitted.getSimpleName(), Set.of("kind"), place));
        }
    }

    private void compareRecord(String path, Class<?> type, String title, Set<String> tags, Place schema) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            differences.add(path + " is no record: " + type);
            return;
        }
        var required = new TreeSet<>(tags);
        var all = new TreeSet<>(tags);
        for (RecordComponent component : components) {
            all.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        JsonNode properties = schema.node().path("properties");
        expect(path + " title", title, title(schema));
        expect(path + " properties", all, names(properties));
        expect(path + " required", required, texts(schema.node().path("required")));
        for (RecordComponent component : components) {
            // the kind of a cell is a tag its JSON form keeps as text
            if (properties.has(component.getName())
                    && !(type == CellJson.class && component.getName().equals("kind"))) {
                compare(
                        path + "." + component.getName(),
                        component.getGenericType(),
                        schema.child(properties.path(component.getName())));
            }
        }
    }

    private Place followed(Place place) {
        Place current = place;
        while (current.node().has("$ref")) {
            String ref = current.node().path("$ref").asText();
            int hash = ref.indexOf('#');
            String file = hash == 0 ? current.file() : hash < 0 ? ref : ref.substring(0, hash);
            JsonNode root = files.apply(file);
            current = new Place(file, hash < 0 ? root : root.at(ref.substring(hash + 1)));
        }
        return current;
    }

    private void expect(String what, Object record, Object schema) {
        if (!record.equals(schema)) {
            differences.add(what + ": record " + record + ", schema " + schema);
        }
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> GoujiJson.mapper().valueToTree(constant).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String title(Place place) {
        return place.node().path("title").asText();
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
