package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.emulator.workspace.ExclusiveLock;
import io.serverlesspipeline.local.console.ConsoleRun;
import io.serverlesspipeline.local.output.Timings;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.EmbeddedRun;
import io.serverlesspipeline.local.run.PreviousRun;
import io.serverlesspipeline.local.run.PulumiRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "up",
        description = {
            "Starts an empty emulator, deploys the pipeline to it, uploads the files in samples/, and shows the "
                    + "results. The pipeline keeps running. If a pipeline is already running on the port, up "
                    + "stops it first.",
            ""
        })
final class UpCommand implements Callable<Integer> {
    /** The system property in which the launcher passes the duration of the build, in whole seconds. */
    private static final String BUILD_SECONDS_PROPERTY = "pipeline.build.seconds";

    /** The engine that deploys the program. */
    enum Engine {
        EMBEDDED,
        PULUMI
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "embedded",
            description = {
                "embedded (default): starts the emulator and deploys without the Pulumi CLI.",
                "pulumi: runs `pulumi up -s localstack` against an emulator that is already listening on the "
                        + "port, such as LocalStack."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets the default.
    private Engine engine;

    @Option(names = "--console", description = "Then open the console, as ./pipeline console does.")
    private boolean console;

    @Override
    public Integer call() throws InterruptedException, IOException {
        CommandContext context = parent.context();
        ExclusiveLock lock = lock(context);
        try {
            Interruption interruption = Interruption.watch(() -> cleanUp(context));
            try {
                if (engine == Engine.PULUMI) {
                    new PulumiRun(context, timings()).start();
                } else {
                    new EmbeddedRun(context, timings()).start();
                }
            } finally {
                interruption.close();
            }
        } finally {
            lock.close();
        }
        if (console) {
            Interruption interruption = Interruption.watch(() -> {});
            try {
                new ConsoleRun(context, true).serveLocal();
            } finally {
                interruption.close();
            }
        }
        return 0;
    }

    /** Starts with the time that the launcher spent on the build. */
    private static Timings timings() {
        Timings timings = new Timings();
        long build = Long.getLong(BUILD_SECONDS_PROPERTY, 0);
        if (build > 0) {
            timings.add("build", Duration.ofSeconds(build));
        }
        return timings;
    }

    private void cleanUp(CommandContext context) {
        if (engine == Engine.EMBEDDED) {
            new PreviousRun(context).stop();
        }
        context.console()
                .note("Interrupted. "
                        + (engine == Engine.EMBEDDED
                                ? "Everything that was started has been stopped."
                                : "The resources that Pulumi created stay. To continue, run `./pipeline up "
                                        + "--engine pulumi`."));
    }

    static ExclusiveLock lock(CommandContext context) throws IOException {
        Path file = context.runDirectory().lockFile();
        return ExclusiveLock.tryTake(file)
                .orElseThrow(() -> new LocalRunException("Another ./pipeline command is starting or stopping "
                        + "the pipeline on port " + context.port() + ". Wait until it finishes, or choose "
                        + "another port with --port."));
    }
}
