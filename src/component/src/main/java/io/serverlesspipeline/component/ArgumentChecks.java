package io.serverlesspipeline.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Collects what is wrong with a pipeline's arguments, so that a user hears of everything at once. */
final class ArgumentChecks {
    private final String whatFails;
    private final Consumer<String> warnings;
    private final List<String> problems = new ArrayList<>();

    private ArgumentChecks(String whatFails, Consumer<String> warnings) {
        this.whatFails = whatFails;
        this.warnings = warnings;
    }

    /** Returns checks of the arguments that a pipeline is made with. */
    static ArgumentChecks ofPipeline(String name) {
        return new ArgumentChecks("ServerlessPipeline \"" + name + "\" cannot be made: ", Warnings.ofProgram());
    }

    /** Returns checks of an argument before it is known which pipeline will be made with it. */
    static ArgumentChecks ofArguments() {
        return new ArgumentChecks("ServerlessPipelineArgs cannot be built: ", warning -> {});
    }

    /** Returns checks of the same arguments for a value that is known only later, when these are finished. */
    ArgumentChecks ofLaterValues() {
        return new ArgumentChecks(whatFails, warnings);
    }

    int inRange(String argument, int value, int least, int most, String unit) {
        check(argument, value, number -> number >= least && number <= most, "give " + least + " to " + most + unit);
        return value;
    }

    int atLeast(String argument, int value, int least, String unit) {
        check(
                argument,
                value,
                number -> number >= least,
                "give at least " + least + " " + unit + (least == 1 ? "" : "s"));
        return value;
    }

    <T> T oneOf(String argument, T value, Collection<T> allowed) {
        check(argument, value, allowed::contains, "give one of " + allowed);
        return value;
    }

    <T> T check(String argument, T value, Predicate<T> works, String remedy) {
        if (!works.test(value)) {
            refuse(argument, value, remedy);
        }
        return value;
    }

    void refuse(String argument, Object value, String remedy) {
        report(argument, "is \"" + value + "\"", remedy);
    }

    /** Tells the user of an argument that works, but perhaps not as it is meant. */
    void warn(String argument, Object value, String advice) {
        warnings.accept("argument " + argument + " is \"" + value + "\": " + advice + ".");
    }

    /** Notes what is wrong with an argument where that is not its value, such as {@code is not set}. */
    void report(String argument, String what, String remedy) {
        problems.add("argument " + argument + " " + what + ": " + remedy + ".");
    }

    /**
     * Refuses arguments of something new, where what is there already is used in its place.
     *
     * @param existing the argument that names what is there already
     * @param settings the arguments of something new, each with its value if it is set
     * @param reason why both cannot be
     */
    void refuseBeside(String existing, Map<String, Optional<?>> settings, String reason) {
        new TreeMap<>(settings).forEach((argument, value) -> {
            if (value.isPresent()) {
                report(argument, "contradicts " + existing, "leave out one of the two, since " + reason);
            }
        });
    }

    /** Throws if anything was refused since. */
    void finish() {
        if (!problems.isEmpty()) {
            throw failure();
        }
    }

    /** Returns the error of all that was refused. */
    InvalidArgumentException failure() {
        return new InvalidArgumentException(whatFails + String.join(" Also, ", problems));
    }
}
