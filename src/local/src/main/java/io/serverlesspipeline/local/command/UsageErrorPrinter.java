package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.output.Console;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, and where its help is. */
record UsageErrorPrinter(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        console.error(String.valueOf(exception.getMessage()));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(suggestion -> console.note("Did you mean " + suggestion + "?"));
        }
        console.note("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
