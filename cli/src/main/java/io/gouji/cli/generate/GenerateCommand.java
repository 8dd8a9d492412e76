package io.gouji.cli.generate;

import io.gouji.cli.UserError;
import io.gouji.testkit.generate.Body;
import io.gouji.testkit.generate.Shelf;
import io.gouji.testkit.generate.TextLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gouji generate}: writes reports of bodies that do not exist, and what is true of each. */
@Command(
        name = "generate",
        description = "Writes reports of bodies that do not exist, some with known faults.",
        footer = {
            "",
            "Writes one file per report, formats taking turns, and truth.json beside them: agency, year, edition,"
                    + " cells,",
            "neighbours, faults, rules that must and may fail. The same options give the same bytes.",
            "Exit code 2 for what was typed wrongly or cannot be written."
        })
public final class GenerateCommand implements Callable<Integer> {

    private static final String TRUTH = "truth.json";
    private static final int MOST_REPORTS = 1_000_000;
    private static final int STEPS = 10;
    private static final int WRONG = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--count", paramLabel = "N", required = true, description = "How many reports.")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What everything follows from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "K",
            defaultValue = "0",
            description = "How many of the reports go wrong. Default: ${DEFAULT-VALUE}.")
    private int faults;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html",
            description = "One or several of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<Format> formats;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            defaultValue = "TABS",
            description = "How tables come out in txt: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TextLayout layout;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "3",
            description = "Report years of each body. Default: ${DEFAULT-VALUE}.")
    private int years;

    @Option(
            names = "--last-year",
            paramLabel = "Y",
            defaultValue = "2025",
            description = "The last report year. Default: ${DEFAULT-VALUE}.")
    private int lastYear;

    @Option(names = "--force", description = "Write into a folder that is not empty.")
    private boolean force;

    @Override
    public Integer call() {
        var plan = plan();
        prepare();
        PrintWriter err = spec.commandLine().getErr();
        var written = new int[1];
        try (var truth = new TruthFile(out.resolve(TRUTH), plan, this::file)) {
            plan.make(made -> {
                try {
                    Format format = format(made.body(), made.report().year());
                    Files.write(
                            out.resolve(file(made.body(), made.report().year())), format.print(made.report(), layout));
                    truth.add(made);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                written[0]++;
                if ((long) written[0] * STEPS / count > (written[0] - 1L) * STEPS / count) {
                    err.println("gouji: %d of %d reports written".formatted(written[0], count));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(WRONG, "The reports cannot be written to %s: %s".formatted(out, e.getMessage()));
        }
        return 0;
    }

    private Plan plan() {
        if (count < 1 || count > MOST_REPORTS) {
            throw new UserError(WRONG, "--count takes a number from 1 to %d.".formatted(MOST_REPORTS));
        }
        if (faults < 0 || faults > count) {
            throw new UserError(WRONG, "--faults takes a number from 0 to the number of reports.");
        }
        int firstYear = lastYear - years + 1;
        if (years < 1 || firstYear < Shelf.FIRST_YEAR || lastYear > 9998) {
            throw new UserError(
                    WRONG,
                    "The form exists from report year %d; --years %d and --last-year %d do not fit."
                            .formatted(Shelf.FIRST_YEAR, years, lastYear));
        }
        return new Plan(count, faults, seed, firstYear, lastYear);
    }

    private void prepare() {
        try {
            Files.createDirectories(out);
            try (var files = Files.list(out)) {
                if (!force && files.findAny().isPresent()) {
                    throw new UserError(WRONG, "%s is not empty. --force writes into it all the same.".formatted(out));
                }
            }
        } catch (IOException e) {
            throw new UserError(WRONG, "%s is no folder that can be written to: %s".formatted(out, e.getMessage()));
        }
    }

    private String file(Body body, int year) {
        return body.id() + "-" + year + "." + format(body, year);
    }

    private Format format(Body body, int year) {
        return formats.get(Math.floorMod(body.number() + year, formats.size()));
    }
}
