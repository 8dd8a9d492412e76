package io.gouji.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.ParseResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji parse FILE}: what the parser reads out of one document, as JSON. Exit code 2 when it is rejected. */
@Command(
        name = "parse",
        description = "Prints what is read out of a document as JSON. Exit code 2 when it cannot be read.")
final class ParseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document.")
    private String file;

    @Override
    public Integer call() throws JsonProcessingException {
        List<java.nio.file.Path> documents = Documents.find(List.of(file));
        if (documents.size() != 1) {
            throw new UserError(2, "parse reads one file; folder %s holds %d.".formatted(file, documents.size()));
        }
        Object printed;
        int exitCode;
        switch (new OfflineCheck().parse(documents.getFirst())) {
            case ParseResult.Parsed parsed -> {
                printed = parsed.report();
                exitCode = 0;
            }
            case ParseResult.Rejected rejected -> {
                printed = new RejectedJson(new Why(rejected.reason(), rejected.detail()));
                exitCode = 2;
            }
        }
        spec.commandLine().getOut().println(GoujiJson.mapper().writeValueAsString(printed));
        return exitCode;
    }

    private record RejectedJson(Why rejected) {}

    private record Why(RejectionReason reason, String detail) {}
}
