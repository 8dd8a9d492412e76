package io.gouji.cli.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gouji.cli.generate.Plan.Made;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.json.GoujiJson;
import io.gouji.testkit.generate.Body;
import io.gouji.testkit.generate.Fault;
import io.gouji.testkit.generate.FaultyReport;
import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Writes what is true of generated reports, one after the other, as one JSON object. */
final class TruthFile implements AutoCloseable {

    private final OutputStream out;
    private final JsonGenerator json;
    private final BiFunction<Body, Integer, String> files;

    /**
     * Begins the file.
     *
     * @param files the file of a body's report for a year
     */
    TruthFile(Path file, Plan plan, BiFunction<Body, Integer, String> files) throws IOException {
        this.files = files;
        this.out = Files.newOutputStream(file);
        this.json = GoujiJson.mapper().createGenerator(out);
        json.writeStartObject();
        json.writeNumberField("seed", plan.seed());
        json.writeNumberField("firstYear", plan.firstYear());
        json.writeNumberField("lastYear", plan.lastYear());
        json.writeArrayFieldStart("files");
    }

    /** Writes what is true of a report. */
    void add(Made made) throws IOException {
        GeneratedReport report = made.report();
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("file", files.apply(made.body(), report.year()));
        json.writeStringField("agency", report.agency());
        json.writeNumberField("year", report.year());
        json.writeStringField("edition", report.edition().code());
        json.writeStringField("kind", made.body().reportsForRegion() ? "aggregated" : "own");
        if (made.previous()) {
            json.writeStringField("previous", files.apply(made.body(), report.year() - 1));
        }
        names(
                "members",
                made.members().stream()
                        .map(member -> files.apply(member, report.year()))
                        .toList());
        cells(report);
        FaultyReport wrong = made.fault();
        json.writeArrayFieldStart("faults");
        if (wrong != null) {
            json.writeStartObject();
            json.writeStringField("name", wrong.fault().name());
            names(
                    "cells",
                    new TreeSet<>(wrong.guilty().stream().map(CellRef::toString).toList()));
            json.writeEndObject();
        }
        json.writeEndArray();
        Fault fault = wrong == null ? null : wrong.fault();
        names("mustFail", fault == null ? List.of() : new TreeSet<>(fault.mustFail()));
        names("mayFail", new TreeSet<>(made.mayFail()));
        json.writeEndObject();
    }

    /** A number for a cell that means one, the printed text for any other. */
    private void cells(GeneratedReport report) throws IOException {
        json.writeObjectFieldStart("cells");
        for (Map.Entry<CellRef, Figure> cell : report.cells().entrySet()) {
            BigDecimal value = cell.getValue().value();
            if (value == null) {
                json.writeStringField(cell.getKey().toString(), cell.getValue().raw());
            } else {
                json.writeNumberField(cell.getKey().toString(), value);
            }
        }
        json.writeEndObject();
    }

    private void names(String field, Collection<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
        out.close();
    }
}
