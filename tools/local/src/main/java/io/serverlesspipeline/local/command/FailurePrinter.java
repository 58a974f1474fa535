package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.local.run.CommandContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import software.amazon.awssdk.core.exception.SdkException;

/** Prints why a command failed in one message, and saves the stack trace for people who debug this program. */
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
        if (exception instanceof InterruptedException || Interruption.isInterrupted()) {
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
        String hint = saveStackTrace(stackTrace(exception), context.runDirectory());
        if (exception instanceof SdkException) {
            return "The emulator on port " + context.port() + " returned an error: " + exception.getMessage()
                    + ". Check " + context.commandLine("status") + " and "
                    + context.emulatorLog().map(Path::toString).orElse("the emulator's log")
                    + ", or start over with " + context.commandLine("up") + "." + hint;
        }
        return "Unexpected error: " + exception + "." + hint;
    }

    private static String saveStackTrace(String stackTrace, RunDirectory run) {
        try {
            Files.createDirectories(run.path());
            Path file = Files.writeString(run.failureLog(), stackTrace);
            return " The stack trace is in " + file + ".";
        } catch (IOException exception) {
            return " To print the stack trace, add --debug.";
        }
    }

    private static String stackTrace(Exception exception) {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
