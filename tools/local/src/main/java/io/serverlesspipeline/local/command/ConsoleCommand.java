package io.serverlesspipeline.local.command;

import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.local.console.ConsoleRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "console",
        description = {
            "Opens a page that shows the way of uploads through the pipeline: the items that they become, the "
                    + "failures, the log, the permissions, the resources, and the entity mapping.",
            ""
        },
        footer = {
            "",
            "The page is served on a random port of 127.0.0.1, and only the printed address can read it. The "
                    + "console shows the next pipeline when this one is replaced, and stops when you press Ctrl-C."
        })
final class ConsoleCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private CommandSpec spec;

    @Option(
            names = "--stack",
            paramLabel = "STACK",
            defaultValue = DeploymentEngine.STACK,
            description =
                    "Show this stack, with your own AWS credentials. localstack (default) is the pipeline that is "
                            + "running on --port.")
    private String stack = DeploymentEngine.STACK;

    @Option(
            names = "--allow-changes",
            description = "With --stack: let the page upload files, redrive events, and save the mapping. Without "
                    + "this option, it only reads.")
    private boolean allowChanges;

    @Option(names = "--no-browser", description = "Print the address only. Don't open a browser.")
    private boolean noBrowser;

    @Override
    public Integer call() throws InterruptedException {
        boolean local = stack.equals(DeploymentEngine.STACK);
        if (allowChanges && local) {
            throw new ParameterException(
                    spec.commandLine(), "--allow-changes is for --stack. The page can always change the local run.");
        }
        ConsoleRun run = new ConsoleRun(parent.context(), !noBrowser);
        Interruption interruption = Interruption.watch(() -> {});
        try {
            if (local) {
                run.serveLocal();
            } else {
                run.serveOnAws(stack, !allowChanges);
            }
        } finally {
            interruption.close();
        }
        return 0;
    }
}
