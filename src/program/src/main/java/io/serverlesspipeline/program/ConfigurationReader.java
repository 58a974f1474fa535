package io.serverlesspipeline.program;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.InvalidArgumentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sets arguments from configuration keys, one after the other. The keys that are asked for are those that there are, so
 * that, unlike with {@code com.pulumi.Config}, a misspelled one does not pass in silence. A key that cannot be read
 * does not keep the next from being read, so that a user hears at once of all that are unknown or cannot be read. What
 * the component judges when it is made, such as a memory size out of range, it says on the next run.
 */
final class ConfigurationReader {
    private final StackConfiguration configuration;
    private final Path root;
    private final Set<String> keys = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> argumentProblems = new ArrayList<>();

    /**
     * Makes a reader.
     *
     * @param configuration what it reads
     * @param root the folder that relative paths start from
     */
    ConfigurationReader(StackConfiguration configuration, Path root) {
        this.configuration = configuration;
        this.root = root;
    }

    /** Returns the keys that were asked for. */
    Set<String> keys() {
        return Set.copyOf(keys);
    }

    String textOr(String key, String otherwise) {
        keys.add(key);
        return configuration.text(key).orElse(otherwise);
    }

    void text(String key, Consumer<String> argument) {
        set(key, configuration::text, argument);
    }

    void flag(String key, Consumer<Boolean> argument) {
        set(key, configuration::flag, argument);
    }

    void wholeNumber(String key, Consumer<Integer> argument) {
        set(key, configuration::wholeNumber, argument);
    }

    void texts(String key, Consumer<List<String>> argument) {
        set(key, configuration::texts, argument);
    }

    void archive(String key, Consumer<Archive> argument) {
        set(key, name -> configuration.archive(name, root), argument);
    }

    /** Reads a map of names to texts; that of a secret key stays secret. */
    void map(String key, Consumer<Output<Map<String, String>>> argument) {
        set(
                key,
                configuration::map,
                map -> argument.accept(configuration.isSecret(key) ? Output.ofSecret(map) : Output.of(map)));
    }

    /**
     * Reads a list of maps.
     *
     * @param fields the names of the fields that a map may have
     * @param part what a map is turned into
     */
    <T> void list(String key, Set<String> fields, Function<ConfigurationBlock, T> part, Consumer<List<T>> argument) {
        set(key, name -> configuration.list(name, fields, part), argument);
    }

    /**
     * Reads a map.
     *
     * @param fields the names of the fields that the map may have
     * @param turn what the map is turned into
     */
    <T> void block(String key, Set<String> fields, Function<ConfigurationBlock, T> turn, Consumer<T> argument) {
        set(key, name -> configuration.block(name, fields, turn), argument);
    }

    private <T> void set(String key, Function<String, Optional<T>> value, Consumer<T> argument) {
        keys.add(key);
        try {
            value.apply(key).ifPresent(argument);
        } catch (ConfigurationException exception) {
            problems.add(exception.getMessage());
        } catch (InvalidArgumentException exception) {
            argumentProblems.add(exception.getMessage());
        }
    }

    /** Throws all that is wrong with the keys, a line for each, and with those that nothing has asked for. */
    void finish() {
        List<String> lines = new ArrayList<>(UnknownKeys.problems(configuration, keys));
        lines.addAll(problems);
        lines.addAll(argumentProblems);
        if (!lines.isEmpty()) {
            String message = String.join("\n", lines);
            throw argumentProblems.isEmpty()
                    ? new ConfigurationException(message)
                    : ConfigurationException.ofArguments(message);
        }
    }
}
