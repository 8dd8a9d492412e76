package io.gouji.cli.bench;

import picocli.CommandLine.Command;

/** {@code gouji bench}: the measurements; each is a command of its own. */
@Command(
        name = "bench",
        description = "Measures how fast documents are read and reports audited; prints JSON.",
        synopsisSubcommandLabel = "parse|audit")
public final class BenchCommand {}
