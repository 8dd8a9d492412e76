package io.gouji.parser.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gouji.contract.report.DeclaredParts;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Signature;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.testkit.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the real reports say of themselves: agency, year, edition, kind, dates, parts with their numbers and titles.
 *
 * <p>{@code corpus/words.json} was written by reading the documents. A part whose heading is missing has neither number
 * nor title there; a document that breaks off has the parts that are printed and is {@code truncated}.
 */
class WordsCorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);

    /** Why a document may go unread: no reader for its format, or pages that are pictures and no OCR. */
    private static final Set<RejectionReason> NOT_READ_HERE =
            EnumSet.of(RejectionReason.UNSUPPORTED_TYPE, RejectionReason.SCANNED_NO_OCR);

    record Document(String name, JsonNode expected) {}

    static Stream<Named<Document>> documents() throws IOException {
        try (InputStream words =
                Objects.requireNonNull(WordsCorpusTest.class.getResourceAsStream("/corpus/words.json"))) {
            return JSON.readTree(words).properties().stream()
                    .map(entry -> Named.of(entry.getKey(), new Document(entry.getKey(), entry.getValue())));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsWhatTheReportSaysOfItself(Document document) throws IOException {
        assumeTrue(Corpus.shared().isPresent());

        switch (PARSER.parse(bytes(document.name), DocumentHints.NONE)) {
            case ParseResult.Parsed(ParsedReport report, String mediaType) ->
                assertThat(words(report).toPrettyString()).isEqualTo(document.expected.toPrettyString());
            case ParseResult.Rejected(RejectionReason reason, String detail) -> {
                assertThat(document.name).matches(".*(?:\\.ofd|-scan\\.pdf)");
                assertThat(reason).as(detail).isIn(NOT_READ_HERE);
            }
        }
    }

    private static byte[] bytes(String name) throws IOException {
        Path path = Corpus.shared().orElseThrow().resolve(name);
        return name.endsWith(".txt") ? Corpus.document(path) : Files.readAllBytes(path);
    }

    private static ObjectNode words(ParsedReport report) {
        ObjectNode words = JSON.createObjectNode();
        words.put("agency", report.agency());
        words.put("year", report.year());
        words.put("edition", report.edition().code());
        words.put("kind", report.kind().code());
        words.put("truncated", report.truncated());
        if (report.period() == null) {
            words.putNull("period");
        } else {
            words.putArray("period")
                    .add(report.period().from().toString())
                    .add(report.period().to().toString());
        }
        Signature signature = report.signature();
        words.put("signed", day(signature == null ? null : signature.date()));
        words.put("published", day(report.publishedOn()));
        DeclaredParts declared = report.declaredParts();
        words.put("declared", declared == null ? null : declared.number());
        words.put("listed", declared == null ? 0 : declared.listed().size());
        words.put("preamble", report.preamble().size());
        var parts = words.putArray("parts");
        for (Section section : report.sections()) {
            parts.addObject()
                    .put("ordinal", section.ordinal())
                    .put("number", section.number())
                    .put("title", section.title())
                    .put("items", section.items().size());
        }
        return words;
    }

    private static @Nullable String day(@Nullable PrintedDate date) {
        return date == null ? null : date.value().toString();
    }
}
