package io.gouji.cli;

import io.gouji.cli.bench.BenchAuditCommand;
import io.gouji.cli.bench.BenchCommand;
import io.gouji.cli.bench.BenchParseCommand;
import io.gouji.cli.bench.BenchPipelineCommand;
import io.gouji.cli.dlq.DlqCommand;
import io.gouji.cli.generate.GenerateCommand;
import io.gouji.cli.stack.DownCommand;
import io.gouji.cli.stack.LogsCommand;
import io.gouji.cli.stack.StatusCommand;
import io.gouji.cli.stack.UpCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit code 2 for what was typed wrongly or cannot be read, 70 for a fault of the program. */
@Command(
        name = "gouji",
        description = "Parses and audits annual reports on government information disclosure.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "gouji test runs the whole test suite. gouji COMMAND --help explains a command."})
public final class Main {

    private static final int FAULT = 70;

    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        int exitCode = commandLine(Surroundings.ofProcess()).execute(args);
        System.out.flush();
        System.exit(exitCode);
    }

    /** Every command, wired to its surroundings. */
    static CommandLine commandLine(Surroundings surroundings) {
        var commands = new CommandLine(new Main());
        commands.addSubcommand("check", new CheckCommand(surroundings))
                .addSubcommand("parse", new ParseCommand())
                .addSubcommand("submit", new SubmitCommand(surroundings))
                .addSubcommand("rules", new RulesCommand(surroundings))
                .addSubcommand("generate", new GenerateCommand())
                .addSubcommand("bench", bench(surroundings))
                .addSubcommand("dlq", DlqCommand.of(surroundings))
                .addSubcommand("reconcile", new ReconcileCommand(surroundings))
                .addSubcommand("up", new UpCommand(surroundings))
                .addSubcommand("down", new DownCommand(surroundings))
                .addSubcommand("status", new StatusCommand(surroundings))
                .addSubcommand("logs", new LogsCommand(surroundings));
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        commands.getCommandSpec().mixinStandardHelpOptions(true).version("gouji 0.1.0");
        commands.setExecutionStrategy(Main::runChosen);
        commands.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
        return commands;
    }

    private static CommandLine bench(Surroundings surroundings) {
        return new CommandLine(new BenchCommand())
                .addSubcommand("parse", new BenchParseCommand(surroundings))
                .addSubcommand("audit", new BenchAuditCommand(surroundings))
                .addSubcommand("pipeline", new BenchPipelineCommand(surroundings));
    }

    private static int runChosen(CommandLine.ParseResult parsed) {
        if (!parsed.hasSubcommand() && !CommandLine.printHelpIfRequested(parsed)) {
            CommandLine command = parsed.commandSpec().commandLine();
            command.usage(command.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof UserError error) {
            err.println("gouji: " + error.getMessage());
            return error.exitCode();
        }
        err.println("gouji: unexpected failure, please report it: " + failure);
        failure.printStackTrace(err);
        return FAULT;
    }
}
