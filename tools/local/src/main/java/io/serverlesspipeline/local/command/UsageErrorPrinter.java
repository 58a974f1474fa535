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
        if (exception instanceof UnmatchedArgumentException unmatched) {
            tellUnmatched(command, unmatched);
        } else {
            console.error(String.valueOf(exception.getMessage()));
        }
        console.note("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private void tellUnmatched(CommandLine command, UnmatchedArgumentException unmatched) {
        String subject = command.getCommandSpec().qualifiedName() + " has no ";
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            console.error(subject + "option " + first + ".");
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(suggestion -> console.note("Did you mean " + suggestion + "?"));
        } else if (command.getSubcommands().isEmpty()) {
            console.error(subject + "argument " + first + ".");
        } else {
            console.error(subject + "command " + first + ".");
            console.note("Its commands are "
                    + String.join(", ", command.getSubcommands().keySet()) + ".");
        }
    }
}
