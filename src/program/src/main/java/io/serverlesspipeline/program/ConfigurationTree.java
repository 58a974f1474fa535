package io.serverlesspipeline.program;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.binding.Argument;
import io.serverlesspipeline.component.internal.binding.ArgumentBinder;
import io.serverlesspipeline.component.internal.binding.JavaType;
import io.serverlesspipeline.component.internal.binding.UnreadableValue;
import io.serverlesspipeline.component.internal.binding.UntypedScalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parses configuration values, as far as their arguments need it, to a tree for {@link ArgumentBinder}. */
final class ConfigurationTree {
    static final String VISIBLE_SECRET =
            "is a secret, but its value would become visible in the stack's state: set the key without --secret";

    /** Arguments that take outputs, but become parts of the IDs of resources, which Pulumi never keeps secret. */
    private static final Set<String> PARTS_OF_IDS = Set.of("bucketName", "existingBucketName", "tableName");

    private static final Set<Class<?>> SCALARS = Set.of(String.class, Boolean.class, Integer.class);

    private final ConfigurationValues configuration;
    private final Path root;

    /**
     * Creates a tree of values.
     *
     * @param root the folder that relative paths start from
     */
    ConfigurationTree(ConfigurationValues configuration, Path root) {
        this.configuration = configuration;
        this.root = root;
    }

    /** Returns the values by their keys, among which there may be keys of no argument. */
    Map<String, Object> values() {
        Map<String, Class<?>> types = new TreeMap<>();
        Argument.of(ServerlessPipelineArgs.class)
                .forEach(argument -> types.put(argument.name(), JavaType.rawClass(argument.valueType())));
        Map<String, Object> values = new TreeMap<>();
        configuration.values().forEach((key, text) -> {
            Object value = parsed(text, types.getOrDefault(key, String.class));
            values.put(key, configuration.isSecret(key) ? secret(key, value) : value);
        });
        return values;
    }

    private static Object secret(String key, Object value) {
        return PARTS_OF_IDS.contains(key) ? new UnreadableValue(VISIBLE_SECRET) : Output.ofSecret(value);
    }

    private Object parsed(String text, Class<?> type) {
        if (type == Archive.class) {
            return archive(text);
        }
        Object structure = SCALARS.contains(type) ? null : structure(text);
        return structure == null ? new UntypedScalar(text) : structure;
    }

    private Object archive(String path) {
        Path file = root.resolve(path);
        return Files.exists(file)
                ? new FileArchive(file.toString())
                : new UnreadableValue("is \"" + path + "\": there is no such file; specify a ZIP file or a folder");
    }

    private static @Nullable Object structure(String json) {
        try {
            return tree(JsonParser.parseString(json));
        } catch (JsonParseException exception) {
            return null;
        }
    }

    private static @Nullable Object tree(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            element.getAsJsonObject().asMap().forEach((name, value) -> fields.put(name, tree(value)));
            return fields;
        }
        if (element.isJsonArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            element.getAsJsonArray().forEach(value -> elements.add(tree(value)));
            return elements;
        }
        return element.isJsonNull() ? null : new UntypedScalar(element.getAsString());
    }
}
