package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.output.Console;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what is wrong with a command line, the nearest valid name, and how to get help. */
record UsageErrorPrinter(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            printUnmatched(command, unmatched);
        } else {
            console.error(String.valueOf(exception.getMessage()));
        }
        console.note("For help, run " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private void printUnmatched(CommandLine command, UnmatchedArgumentException unmatched) {
        String subject = command.getCommandSpec().qualifiedName() + " has no ";
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            console.error(subject + "option " + first + ".");
            suggest(first, command.getCommandSpec().optionsMap().keySet());
        } else if (command.getSubcommands().isEmpty()) {
            console.error(subject + "argument " + first + ".");
        } else {
            console.error(subject + "command " + first + ".");
            suggest(first, command.getSubcommands().keySet());
            console.note("The commands are "
                    + String.join(", ", command.getSubcommands().keySet()) + ".");
        }
    }

    private void suggest(String typed, Collection<String> names) {
        NearestName.of(typed.split("=", 2)[0], names).ifPresent(name -> console.note("Did you mean " + name + "?"));
    }
}
