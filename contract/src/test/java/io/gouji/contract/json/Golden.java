package io.gouji.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.AuditsExpected;
import io.gouji.contract.event.AuditsMissing;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.FindingsAlert;
import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.event.ReportOverdue;
import io.gouji.contract.event.ReportParsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An event as it was once sent. These files are never rewritten from the records: what was sent stays readable.
 *
 * @param name name of the file, {@code <event>[.<case>].json}
 * @param json the event
 */
record Golden(String name, JsonNode json) {

    /** The payload record of every event, by the name of its schema. */
    static final Map<String, Class<?>> EVENTS = Map.of(
            "report-parsed", ReportParsed.class,
            "document-rejected", DocumentRejected.class,
            "report-audited", ReportAudited.class,
            "audit-requested", AuditRequested.class,
            "findings-alert", FindingsAlert.class,
            "report-overdue", ReportOverdue.class,
            "audits-expected", AuditsExpected.class,
            "audits-missing", AuditsMissing.class);

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static List<Golden> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(Golden::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the event. */
    String event() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The record that holds the event. */
    Class<?> type() {
        Class<?> type = EVENTS.get(event());
        if (type == null) {
            throw new IllegalStateException("golden file of no event: " + name);
        }
        return type;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Golden read(Path file) {
        try {
            return new Golden(file.getFileName().toString(), GoujiJson.mapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
