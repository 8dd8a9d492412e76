package io.gouji.cli.bench;

import picocli.CommandLine.Command;

/** {@code gouji bench}: the measurements; each is a command of its own. */
@Command(
        name = "bench",
        description =
                "Measures how fast documents are read, reports audited, and both in the whole pipeline; prints JSON.",
        synopsisSubcommandLabel = "parse|audit|pipeline")
public final class BenchCommand {}
