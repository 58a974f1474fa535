package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;

/** Says what can be done with a running pipeline, with this command line and with AWS's own. */
final class NextSteps {
    private NextSteps() {}

    static void print(CommandContext context, PipelineOutputs pipeline) {
        Console console = context.console();
        console.heading("The pipeline keeps running. What to do next");
        console.line("  " + context.commandLine("put FILE…") + "   upload files and see what becomes of them");
        console.line("  " + context.commandLine("items") + "       see what is stored");
        console.line("  " + context.commandLine("logs") + "        see what the function logs");
        console.line("  " + context.commandLine("down") + "        stop it");
        console.line();
        console.line("  Or with any AWS client:");
        console.line("  eval \"$(" + context.commandLine("env") + ")\"");
        console.line("  aws s3 cp FILE s3://" + pipeline.bucketName() + "/");
        console.line("  aws dynamodb scan --table-name " + pipeline.tableName());
    }
}
