package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.run.CommandContext;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code ./pipeline}, which runs the pipeline on this machine. */
@Command(
        name = "./pipeline",
        description = {
            "Runs the whole pipeline on this machine: an AWS emulator, the real Pulumi program, and the real function.",
            ""
        },
        footer = {
            "",
            "./pipeline bench compares the function with other handlers. For details, run ./pipeline bench --help.",
            "",
            "Exit codes: 0 success, 1 failure, 2 invalid usage, 130 interrupted."
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = false,
        usageHelpWidth = 100,
        sortOptions = false,
        versionProvider = Version.class,
        subcommands = {
            UpCommand.class,
            PutCommand.class,
            TryCommand.class,
            ItemsCommand.class,
            ConsoleCommand.class,
            LogsCommand.class,
            FailuresCommand.class,
            RedriveCommand.class,
            StatusCommand.class,
            EnvCommand.class,
            AuditCommand.class,
            DownCommand.class,
            HelpCommand.class
        })
public final class PipelineCommand implements Runnable {
    private final Workspace workspace;
    private final Console console;
    private final Map<String, String> environment;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            scope = ScopeType.INHERIT,
            defaultValue = "" + CommandContext.DEFAULT_PORT,
            converter = PortConverter.class,
            description = "The emulator's port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace if the command fails.")
    private boolean debug;

    PipelineCommand(Workspace workspace, Console console, Map<String, String> environment) {
        this.workspace = workspace;
        this.console = console;
        this.environment = environment;
    }

    /**
     * Runs a command and exits with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        System.exit(run(Workspace.current(), Console.ofProcess(environment), environment, arguments));
    }

    static int run(Workspace workspace, Console console, Map<String, String> environment, String... arguments) {
        PipelineCommand command = new PipelineCommand(workspace, console, environment);
        CommandLine commandLine = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.writer())
                .setParameterExceptionHandler(new UsageErrorPrinter(console));
        commandLine.setExecutionExceptionHandler(new FailurePrinter(command));
        return commandLine.execute(arguments);
    }

    /** Prints the commands if the user names none. */
    @Override
    public void run() {
        console.line(new CommandLine(this).getUsageMessage().stripTrailing());
    }

    CommandContext context() {
        return new CommandContext(workspace, console, environment, port);
    }

    boolean showsStackTraces() {
        return debug;
    }
}
