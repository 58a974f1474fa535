package io.serverlesspipeline.component.internal.check;

import io.serverlesspipeline.component.InvalidArgumentException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Collects the problems of a pipeline's arguments, so that one exception reports all of them. */
public final class ArgumentChecks {
    private final String messagePrefix;
    private final Optional<String> secretArgument;
    private final Consumer<String> warnings;
    private final Set<String> problems = new LinkedHashSet<>();

    private ArgumentChecks(String messagePrefix, Optional<String> secretArgument, Consumer<String> warnings) {
        this.messagePrefix = messagePrefix;
        this.secretArgument = secretArgument;
        this.warnings = warnings;
    }

    /** Returns checks of a pipeline's arguments that log their warnings with Pulumi. */
    public static ArgumentChecks forPipeline(String name) {
        return forPipeline(name, DeploymentLog.warnings());
    }

    /** Returns checks of a pipeline's arguments that log no warnings, because nothing is created from them yet. */
    public static ArgumentChecks withoutWarnings(String name) {
        return forPipeline(name, warning -> {});
    }

    private static ArgumentChecks forPipeline(String name, Consumer<String> warnings) {
        return new ArgumentChecks("ServerlessPipeline \"" + name + "\" can't be created: ", Optional.empty(), warnings);
    }

    /** Returns checks of a single value of the same pipeline, which may be known only later. */
    ArgumentChecks forValue() {
        return new ArgumentChecks(messagePrefix, secretArgument, warnings);
    }

    /** Returns checks of a secret argument of the same pipeline, whose messages don't show the value. */
    ArgumentChecks forSecret(String argument) {
        return new ArgumentChecks(messagePrefix, Optional.of(argument), warnings);
    }

    /** Runs a check and adds the problems that it throws. */
    void collect(Runnable check) {
        try {
            check.run();
        } catch (InvalidArgumentException exception) {
            problems.addAll(exception.problems());
        }
    }

    public int inRange(String argument, int value, int minimum, int maximum, String unit) {
        require(
                argument,
                value,
                number -> number >= minimum && number <= maximum,
                "specify " + minimum + " to " + maximum + unit);
        return value;
    }

    public int atLeast(String argument, int value, int minimum, String unit) {
        require(
                argument,
                value,
                number -> number >= minimum,
                "specify at least " + minimum + " " + unit + (minimum == 1 ? "" : "s"));
        return value;
    }

    public <T> T oneOf(String argument, T value, Collection<T> allowed) {
        require(argument, value, allowed::contains, "specify one of " + allowed);
        return value;
    }

    /** Rejects a value that isn't valid, and returns the value either way. */
    public <T> T require(String argument, T value, Predicate<T> valid, String remedy) {
        if (!valid.test(value)) {
            reject(argument, value, remedy);
        }
        return value;
    }

    public void reject(String argument, Object value, String remedy) {
        String problem = secretArgument.isPresent() ? "is a secret with an invalid value" : "is \"" + value + "\"";
        addProblem(secretArgument.map(secret -> withoutKey(secret, argument)).orElse(argument), problem, remedy);
    }

    /** Keeps a list index such as {@code [0]}, but not a map key, which is part of the secret. */
    private static String withoutKey(String secret, String argument) {
        String suffix = argument.substring(secret.length());
        return suffix.matches("\\[[0-9]+]") ? argument : secret;
    }

    /** Warns about a value that is valid but may not be what the user means. */
    public void warn(String argument, Object value, String advice) {
        warnings.accept(secretArgument
                        .map(secret -> "argument " + withoutKey(secret, argument) + " is a secret")
                        .orElse("argument " + argument + " is \"" + value + "\"")
                + ": " + advice + ".");
    }

    /** Adds a problem that isn't about the argument's value, such as {@code is not set}. */
    public void addProblem(String argument, String problem, String remedy) {
        problems.add("argument " + argument + " " + problem + ": " + remedy + ".");
    }

    /**
     * Rejects arguments that another argument excludes, such as those of a new resource when an existing one is used.
     *
     * @param other the argument that excludes them
     * @param settings the excluded arguments and their values; an empty list counts as not set
     * @param reason why the arguments can't be combined
     */
    public void rejectWith(String other, Map<String, Optional<?>> settings, String reason) {
        new TreeMap<>(settings).forEach((argument, value) -> {
            if (value.filter(ArgumentChecks::isSet).isPresent()) {
                addProblem(argument, "conflicts with " + other, "remove one of them, because " + reason);
            }
        });
    }

    /** Returns whether a value sets anything, which an empty list doesn't. */
    public static boolean isSet(Object value) {
        return !(value instanceof Collection<?> list && list.isEmpty());
    }

    /** Throws one exception with all problems found so far, if there are any. */
    public void throwIfInvalid() {
        if (!problems.isEmpty()) {
            throw new InvalidArgumentException(messagePrefix, problems);
        }
    }
}
