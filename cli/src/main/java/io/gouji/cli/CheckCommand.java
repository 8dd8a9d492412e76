package io.gouji.cli;

import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.ParsedReport;
import io.gouji.parser.ParseResult;
import io.gouji.rules.Neighbours;
import io.gouji.rules.Neighbours.Member;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji check}: parse and audit offline. */
@Command(
        name = "check",
        description = "Parses and audits documents offline.",
        footer = "Exit code: 0 no ERROR, 1 ERROR findings, 2 something could not be read.")
final class CheckCommand implements Callable<Integer> {

    /** How findings are printed, named as it is typed. */
    enum Format {
        text,
        json
    }

    private static final int ERRORS = 1;
    private static final int UNREADABLE = 2;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text for a person; json for one object per file, each on a line. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--previous", paramLabel = "FILE", description = "The same body's report of the year before.")
    private @Nullable String previous;

    @Option(
            names = "--member",
            paramLabel = "FILE|DIR",
            description = "The report of a body that the report adds up, for the same year. May be repeated.")
    private List<String> members = List.of();

    @Option(names = "--all-members", description = "The members named are all there are, so that sums must be equal.")
    private boolean allMembers;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of messages. Default: the locale's.")
    private @Nullable Language language;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Documents, or folders of documents.")
    private List<String> names;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Path> files = Documents.find(names);
        if ((previous != null || !members.isEmpty()) && files.size() > 1) {
            throw new UserError(
                    UNREADABLE,
                    "%s belongs to one report, and %d were named."
                            .formatted(previous == null ? "--member" : "--previous", files.size()));
        }
        var check = new OfflineCheck();
        Neighbours neighbours = neighbours(check);
        PrintWriter out = spec.commandLine().getOut();
        VerdictPrinter printer = switch (format) {
            case json -> new JsonVerdicts(out);
            case text -> new TextVerdicts(out, language == null ? surroundings.language() : language);
        };
        int worst = 0;
        for (Path file : files) {
            worst = Math.max(worst, checkOne(check, file, neighbours, printer));
        }
        printer.end();
        return worst;
    }

    private int checkOne(OfflineCheck check, Path file, Neighbours neighbours, VerdictPrinter printer) {
        Verdict verdict;
        try {
            verdict = check.check(file, neighbours);
        } catch (UserError e) {
            spec.commandLine().getErr().println("gouji: " + e.getMessage());
            return UNREADABLE;
        }
        printer.print(verdict);
        return switch (verdict) {
            case Verdict.Audited audited -> audited.count(Severity.ERROR) > 0 ? ERRORS : 0;
            case Verdict.Rejected rejected -> UNREADABLE;
        };
    }

    private Neighbours neighbours(OfflineCheck check) {
        List<Member> read = members.isEmpty()
                ? List.of()
                : Documents.find(members).stream()
                        .map(file -> new Member(file.toString(), read(check, file, "of a member")))
                        .toList();
        return Neighbours.NONE
                .withPrevious(
                        previous == null
                                ? null
                                : read(check, Documents.find(List.of(previous)).getFirst(), "of the year before"))
                .withMembers(read, allMembers);
    }

    private static ParsedReport read(OfflineCheck check, Path file, String role) {
        return switch (check.parse(file)) {
            case ParseResult.Parsed parsed -> parsed.report();
            case ParseResult.Rejected rejected ->
                throw new UserError(
                        UNREADABLE, "%s cannot be used as the report %s: %s".formatted(file, role, rejected.detail()));
        };
    }
}
