package io.serverlesspipeline.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Collects what is wrong with a pipeline's arguments, so that a user hears of everything at once. */
final class ArgumentChecks {
    private final String pipeline;
    private final List<String> problems = new ArrayList<>();

    ArgumentChecks(String pipeline) {
        this.pipeline = pipeline;
    }

    int inRange(String argument, int value, int least, int most, String unit) {
        check(argument, value, number -> number >= least && number <= most, "give " + least + " to " + most + unit);
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
        problems.add("argument " + argument + " is \"" + value + "\": " + remedy + ".");
    }

    /** Throws if anything was refused since. */
    void finish() {
        if (!problems.isEmpty()) {
            throw new InvalidArgumentException(
                    "ServerlessPipeline \"" + pipeline + "\" cannot be made: " + String.join(" Also, ", problems));
        }
    }
}
