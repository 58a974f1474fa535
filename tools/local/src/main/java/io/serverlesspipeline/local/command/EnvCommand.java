package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.local.output.Console;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "env",
        description = {
            "Prints the shell commands that let any AWS client reach the pipeline: its key, its region and its"
                    + " endpoint. Run them with: eval \"$(./pipeline env)\"",
            ""
        })
final class EnvCommand implements Callable<Integer> {
    /** What the shell takes as it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+-]+");

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
            // Clients would use them beside this key, or in its place.
            console.line("unset AWS_SESSION_TOKEN AWS_PROFILE");
            return 0;
        }
    }

    private static void export(Console console, String name, String value) {
        console.line("export " + name + "="
                + (PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'"));
    }
}
