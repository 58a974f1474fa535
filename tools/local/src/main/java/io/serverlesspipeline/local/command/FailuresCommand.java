package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.TextTable;
import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "failures",
        description = {
            "Lists the events in the failure queue: the events that the function still failed to process after "
                    + "Lambda's retries.",
            ""
        },
        footer = {"", "Listing doesn't remove events from the queue."})
final class FailuresCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            FailureQueue queue = new FailureQueue(pipeline.clients().sqs(), pipeline.outputs());
            int inFlight = queue.inFlight();
            List<FailedMessage> messages = queue.messages();
            if (inFlight > 0) {
                context.console().line(InFlightFailures.notice(inFlight));
            }
            if (messages.isEmpty() && inFlight == 0) {
                context.console().line("The failure queue is empty.");
            } else if (!messages.isEmpty()) {
                print(context.console(), messages);
                context.console()
                        .note("After you fix the cause, run " + context.commandLine("redrive --all") + " or "
                                + context.commandLine("redrive ID…") + ".");
            }
            return 0;
        }
    }

    private static void print(Console console, List<FailedMessage> messages) {
        TextTable table = TextTable.of("ID", "uploaded", "object", "cause");
        for (FailedMessage message : messages) {
            if (message.uploads().isEmpty()) {
                table.row(message.shortId(), "", "", "This message isn't a failed event.");
            }
            for (FailedEvent event : message.uploads()) {
                table.row(
                        message.shortId(),
                        event.eventTime().toString(),
                        SanitizedText.of("s3://" + event.bucket() + "/" + event.key()),
                        SanitizedText.of(event.reason()));
            }
        }
        console.table(table);
    }
}
