package io.serverlesspipeline.local.run;

import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;

/** Shows what to do next with a running pipeline, with this command line and with the AWS CLI. */
final class NextSteps {
    private NextSteps() {}

    static void print(CommandContext context, PipelineOutputs pipeline) {
        Console console = context.console();
        console.heading("The pipeline keeps running. Next steps");
        console.line("  " + context.commandLine("put FILE…") + "   upload files and show the results");
        console.line("  " + context.commandLine("console") + "     view uploads, items, and the log in a browser");
        console.line("  " + context.commandLine("items") + "       show the stored items");
        console.line("  " + context.commandLine("logs") + "        show the function's log");
        console.line("  " + context.commandLine("down") + "        stop the pipeline");
        console.line();
        console.line("  Or use any AWS client:");
        console.line("  eval \"$(" + context.commandLine("env") + ")\"");
        console.line("  aws s3 cp FILE s3://" + pipeline.bucketName() + "/");
        console.line("  aws dynamodb scan --table-name " + pipeline.tableName());
    }
}
