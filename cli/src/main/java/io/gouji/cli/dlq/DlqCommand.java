package io.gouji.cli.dlq;

import io.gouji.cli.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gouji dlq}: what the services could not handle. */
@Command(
        name = "dlq",
        description = "Lists, shows and sends again what the services could not handle (dead letters).",
        synopsisSubcommandLabel = "COMMAND")
public final class DlqCommand {

    private DlqCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Surroundings surroundings) {
        var commands = new CommandLine(new DlqCommand())
                .addSubcommand("list", new DlqListCommand(surroundings))
                .addSubcommand("show", new DlqShowCommand(surroundings))
                .addSubcommand("redrive", new DlqRedriveCommand(surroundings));
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return commands;
    }
}
