package io.serverlesspipeline.component;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Collects what is wrong with a pipeline's arguments, so that a user hears of everything at once. */
final class ArgumentChecks {
    private final String whatFails;
    private final Optional<String> secret;
    private final Consumer<String> warnings;
    private final Set<String> problems = new LinkedHashSet<>();

    private ArgumentChecks(String whatFails, Optional<String> secret, Consumer<String> warnings) {
        this.whatFails = whatFails;
        this.secret = secret;
        this.warnings = warnings;
    }

    /** Returns checks of the arguments that a pipeline is made with. */
    static ArgumentChecks ofPipeline(String name) {
        return ofPipeline(name, Warnings.ofProgram());
    }

    /** Returns checks that warn of nothing, since the pipeline is not made yet. */
    static ArgumentChecks withoutWarnings(String name) {
        return ofPipeline(name, warning -> {});
    }

    private static ArgumentChecks ofPipeline(String name, Consumer<String> warnings) {
        return new ArgumentChecks("ServerlessPipeline \"" + name + "\" cannot be made: ", Optional.empty(), warnings);
    }

    /** Returns checks of the same arguments for a value that is known only later, when these are finished. */
    ArgumentChecks ofLaterValues() {
        return new ArgumentChecks(whatFails, secret, warnings);
    }

    /** Returns checks of an argument of the same pipeline that is a secret, of which no refusal shows anything. */
    ArgumentChecks ofASecret(String argument) {
        return new ArgumentChecks(whatFails, Optional.of(argument), warnings);
    }

    /** Runs a check, and takes what it refuses among the refusals of these. */
    void collect(Runnable check) {
        try {
            check.run();
        } catch (InvalidArgumentException refusal) {
            problems.addAll(refusal.problems());
        }
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
        String what = secret.isPresent() ? "is a secret that cannot work" : "is \"" + value + "\"";
        report(secret.map(name -> withoutKey(name, argument)).orElse(argument), what, remedy);
    }

    /** Keeps the place in a list, such as {@code [0]}; the key of an entry in a map belongs to the secret. */
    private static String withoutKey(String secret, String argument) {
        String place = argument.substring(secret.length());
        return place.matches("\\[[0-9]+]") ? argument : secret;
    }

    /** Tells the user of an argument that works, but perhaps not as it is meant. */
    void warn(String argument, Object value, String advice) {
        warnings.accept(secret.map(name -> "argument " + withoutKey(name, argument) + " is a secret")
                        .orElse("argument " + argument + " is \"" + value + "\"")
                + ": " + advice + ".");
    }

    /** Notes what is wrong with an argument where that is not its value, such as {@code is not set}. */
    void report(String argument, String what, String remedy) {
        problems.add("argument " + argument + " " + what + ": " + remedy + ".");
    }

    /**
     * Refuses arguments of something new, where what is there already is used in its place. An empty list sets nothing.
     *
     * @param existing the argument that names what is there already
     * @param settings the arguments of something new, each with its value if it is set
     * @param reason why both cannot be
     */
    void refuseBeside(String existing, Map<String, Optional<?>> settings, String reason) {
        new TreeMap<>(settings).forEach((argument, value) -> {
            if (value.filter(ArgumentChecks::setsSomething).isPresent()) {
                report(argument, "contradicts " + existing, "leave out one of the two, since " + reason);
            }
        });
    }

    static boolean setsSomething(Object value) {
        return !(value instanceof Collection<?> list && list.isEmpty());
    }

    /** Throws all that was refused since, if anything was. */
    void finish() {
        if (!problems.isEmpty()) {
            throw new InvalidArgumentException(whatFails, problems);
        }
    }
}
