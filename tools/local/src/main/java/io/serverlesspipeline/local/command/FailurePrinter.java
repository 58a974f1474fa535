package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells why a command failed, in one message, and keeps the stack trace for those who look into this program itself.
 */
final class FailurePrinter implements IExecutionExceptionHandler {
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    private final PipelineCommand command;

    FailurePrinter(PipelineCommand command) {
        this.command = command;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult result) {
        CommandContext context = command.context();
        if (exception instanceof InterruptedException || Interruption.hasBegun()) {
            return INTERRUPTED;
        }
        context.console().error(message(exception, context));
        if (command.showsStackTraces()) {
            context.console().note(stackTrace(exception));
        }
        return FAILED;
    }

    private static String message(Exception exception, CommandContext context) {
        if (exception instanceof LocalRunException) {
            return String.valueOf(exception.getMessage());
        }
        String where = keep(stackTrace(exception), context.runDirectory());
        if (exception instanceof SdkException) {
            return "The emulator on port " + context.port() + " did not do what it was asked to: "
                    + exception.getMessage() + ". Look at " + context.commandLine("status") + " and at "
                    + context.emulatorLog().map(Path::toString).orElse("the emulator's log")
                    + ", or begin afresh with " + context.commandLine("up") + "." + where;
        }
        return "Something went wrong that should not have: " + exception + "." + where;
    }

    private static String keep(String stackTrace, RunDirectory run) {
        try {
            Files.createDirectories(run.path());
            Path file = Files.writeString(run.failureLog(), stackTrace);
            return " The stack trace is in " + file + ".";
        } catch (IOException exception) {
            return " Add --debug for the stack trace.";
        }
    }

    private static String stackTrace(Exception exception) {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
