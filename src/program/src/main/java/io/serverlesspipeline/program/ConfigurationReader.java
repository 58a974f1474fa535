package io.serverlesspipeline.program;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sets arguments from configuration keys, one after the other. Only the keys read here exist, so that, unlike with
 * {@code com.pulumi.Config}, a misspelled one is noticed. A key that cannot be read does not keep the next from being
 * read. A secret stays a secret, or is refused where its value would become visible in the stack's state.
 */
final class ConfigurationReader {
    private final StackConfiguration configuration;
    private final Path root;
    private final Set<String> keys = new HashSet<>();
    private final ConfigurationProblems problems;

    /**
     * Makes a reader.
     *
     * @param configuration what it reads
     * @param root the folder that relative paths start from
     */
    ConfigurationReader(StackConfiguration configuration, Path root) {
        this.configuration = configuration;
        this.root = root;
        this.problems = new ConfigurationProblems(configuration);
    }

    /** Returns the keys that were asked for. */
    Set<String> keys() {
        return Set.copyOf(keys);
    }

    /** Returns a text that becomes plain, or another one if there is none. */
    String textOr(String key, String otherwise) {
        keys.add(key);
        if (configuration.isSecret(key)) {
            problems.add(key, "", configuration.secretOfAPlainArgument(key, ""));
            return otherwise;
        }
        return configuration.text(key).orElse(otherwise);
    }

    /** Reads a text that becomes plain. */
    void text(String key, Consumer<String> argument) {
        setPlain(key, configuration::text, argument);
    }

    void flag(String key, Consumer<Boolean> argument) {
        setPlain(key, configuration::flag, argument);
    }

    void wholeNumber(String key, Consumer<Integer> argument) {
        setPlain(key, configuration::wholeNumber, argument);
    }

    /** Reads a list of texts that become plain. */
    void texts(String key, Consumer<List<String>> argument) {
        setPlain(key, configuration::texts, argument);
    }

    void archive(String key, Consumer<Archive> argument) {
        setPlain(key, name -> configuration.archive(name, root), argument);
    }

    /** Reads a text; that of a secret key stays secret. */
    void output(String key, Consumer<Output<String>> argument) {
        setOutput(key, configuration::text, argument);
    }

    /** Reads a list of texts; that of a secret key stays secret. */
    void outputs(String key, Consumer<Output<List<String>>> argument) {
        setOutput(key, configuration::texts, argument);
    }

    /** Reads a map of names to texts; that of a secret key stays secret. */
    void map(String key, Consumer<Output<Map<String, String>>> argument) {
        setOutput(key, configuration::map, argument);
    }

    /**
     * Reads a list of maps.
     *
     * @param fields the names of the fields that a map may have
     * @param part what a map is turned into
     */
    <T> void list(String key, Set<String> fields, Function<ConfigurationBlock, T> part, Consumer<List<T>> argument) {
        setPlain(
                key,
                name -> configuration
                        .structure(name)
                        .map(value -> ConfigurationBlock.list(configuration, problems, name, "", value, fields).stream()
                                .map(part)
                                .toList()),
                argument);
    }

    /**
     * Reads a map.
     *
     * @param fields the names of the fields that the map may have
     * @param turn what the map is turned into
     */
    <T> void block(String key, Set<String> fields, Function<ConfigurationBlock, T> turn, Consumer<T> argument) {
        setPlain(key, name -> blockOf(name, fields).map(turn), argument);
    }

    /** Reads a map of which some fields become outputs; of a secret key only these may be set, and stay secret. */
    <T> void blockWithOutputs(
            String key, Set<String> fields, Function<ConfigurationBlock, T> turn, Consumer<T> argument) {
        set(key, name -> blockOf(name, fields).map(turn), argument);
    }

    private Optional<ConfigurationBlock> blockOf(String key, Set<String> fields) {
        return configuration
                .structure(key)
                .map(value -> new ConfigurationBlock(configuration, problems, key, "", value, fields));
    }

    private <T> void setPlain(String key, Function<String, Optional<T>> value, Consumer<T> argument) {
        set(key, configuration.isSecret(key) ? this::refuse : value, argument);
    }

    private <T> Optional<T> refuse(String key) {
        throw configuration.secretOfAPlainArgument(key, "");
    }

    private <T> void setOutput(String key, Function<String, Optional<T>> value, Consumer<Output<T>> argument) {
        set(key, value, read -> argument.accept(configuration.isSecret(key) ? Output.ofSecret(read) : Output.of(read)));
    }

    private <T> void set(String key, Function<String, Optional<T>> value, Consumer<T> argument) {
        keys.add(key);
        try {
            value.apply(key).ifPresent(argument);
        } catch (ConfigurationException exception) {
            problems.add(key, "", exception);
        }
    }

    /** Throws all that is wrong with the keys, with those that nothing has asked for, and with the arguments. */
    void finish(PipelineConfiguration pipeline) {
        problems.finish(keys, pipeline);
    }
}
