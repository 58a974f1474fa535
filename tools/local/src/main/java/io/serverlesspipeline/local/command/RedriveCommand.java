package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.Step;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailedMessages;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.redrive.LambdaInvocation;
import io.serverlesspipeline.local.redrive.Redrive;
import io.serverlesspipeline.local.redrive.RedriveSummary;
import io.serverlesspipeline.local.redrive.WorkQueue;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "redrive",
        description = {
            "Invokes the function again with failed events, waits for it, and deletes the events that succeed "
                    + "from the failure queue. A large upload resumes where it stopped. If the pipeline has a work "
                    + "queue, returns the events that came from it to it, without waiting for the function.",
            ""
        },
        footer = {"", "Exits with code 1 if an event fails again. That event stays in the queue."})
final class RedriveCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "The IDs of the events to redrive, as " + "./pipeline failures lists them.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "Redrive every event in the queue.")
    private boolean all;

    @Override
    public Integer call() {
        if (all == !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Enter the IDs of the events to redrive, or use --all.");
        }
        CommandContext context = parent.context();
        try (RunningPipeline pipeline = RunningPipeline.require(context);
                LambdaInvocation function = new LambdaInvocation(
                        context.port(), pipeline.runRecord().rootKey(), pipeline.outputs())) {
            FailureQueue queue = new FailureQueue(pipeline.clients().sqs(), pipeline.outputs());
            int inFlight = queue.inFlight();
            List<FailedMessage> messages = queue.messages();
            List<FailedMessage> selected =
                    all ? messages : MessageSelection.of(ids, messages, context.commandLine("failures"));
            if (inFlight > 0) {
                context.console().note(InFlightFailures.notice(inFlight));
            }
            StoredItems items = new StoredItems(pipeline.clients().dynamoDb(), pipeline.outputs());
            Redrive redrive = new Redrive(
                    queue,
                    function,
                    WorkQueue.of(pipeline.clients().sqs(), pipeline.outputs()),
                    Redrive.positions(items));
            return redrive(context, selected, redrive, queue);
        }
    }

    private static int redrive(
            CommandContext context, List<FailedMessage> selected, Redrive redrive, FailedMessages messages) {
        Console console = context.console();
        if (selected.isEmpty()) {
            console.line("The failure queue has no events to redrive.");
            return 0;
        }
        AtomicReference<@Nullable FailedMessage> current = new AtomicReference<>();
        Thread interruption = new Thread(() -> returnToQueue(console, current.get(), messages));
        Runtime.getRuntime().addShutdownHook(interruption);
        RedriveSummary summary = new RedriveSummary();
        for (FailedMessage message : selected) {
            String name = message.shortId() + " (" + objects(message) + ")";
            Optional<String> failure;
            current.set(message);
            try (Step step = console.step("Redriving " + name)) {
                step.detail(redrive.sends(message) ? "sending it to the work queue" : "waiting for the function");
                failure = redrive.of(message);
            } finally {
                current.set(null);
            }
            if (failure.isPresent()) {
                console.line("FAILED AGAIN " + name + ": " + SanitizedText.of(failure.get()));
                summary.addFailed();
            } else if (redrive.sends(message)) {
                console.line("SENT " + name);
                summary.addSent();
            } else {
                console.line("STORED " + name);
                summary.addProcessed();
            }
        }
        console.line(summary.toString());
        if (summary.hasSent()) {
            console.note("The function receives events from the work queue. To list those that fail again, run "
                    + context.commandLine("failures") + ".");
        }
        return summary.hasFailed() ? 1 : 0;
    }

    /** Returns the event to the queue at once when the user interrupts a redrive, without the visibility timeout. */
    private static void returnToQueue(Console console, @Nullable FailedMessage interrupted, FailedMessages messages) {
        if (interrupted != null) {
            messages.show(interrupted);
            console.line();
            console.line("Interrupted. The event " + interrupted.shortId() + " is back in the queue. The "
                    + "function may still be processing it, which does no harm.");
        }
    }

    private static String objects(FailedMessage message) {
        return SanitizedText.of(message.uploads().stream()
                .map(event -> "s3://" + event.bucket() + "/" + event.key())
                .collect(Collectors.joining(", ")));
    }
}
