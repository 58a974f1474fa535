package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "env",
        description = {
            "Prints shell commands that configure any AWS client for the pipeline: access key, region, and "
                    + "endpoint. To apply them, run: eval \"$(./pipeline env)\"",
            ""
        })
final class EnvCommand implements Callable<Integer> {
    /** Values that need no quotes in a shell. */
    private static final Pattern UNQUOTED = Pattern.compile("[A-Za-z0-9_./:=+-]+");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            Console console = context.console();
            RootKey rootKey = pipeline.runRecord().rootKey();
            String region = pipeline.outputs().region();
            export(console, "AWS_ACCESS_KEY_ID", rootKey.accessKeyId());
            export(console, "AWS_SECRET_ACCESS_KEY", rootKey.secretAccessKey());
            export(console, "AWS_REGION", region);
            export(console, "AWS_DEFAULT_REGION", region);
            export(console, "AWS_ENDPOINT_URL", "http://localhost:" + context.port());
            // Clients would combine these with the key, or use them in its place.
            console.line("unset AWS_SESSION_TOKEN AWS_PROFILE");
            return 0;
        }
    }

    private static void export(Console console, String name, String value) {
        console.line("export " + name + "="
                + (UNQUOTED.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'"));
    }
}
