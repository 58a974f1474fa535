package io.serverlesspipeline.component.internal.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.serverlesspipeline.component.FileRuleArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The file rules: how objects are read. */
public record FileSettings(List<FileRuleArgs> rules) {
    /** The values that the function uses for fields that aren't set. */
    private static final Map<String, String> DEFAULTS =
            Map.of("quote", "\"", "shortRows", "reject", "decimalSeparator", ".", "typeField", "type");

    public FileSettings {
        rules = List.copyOf(rules);
    }

    /**
     * Returns the file rules of a pipeline's arguments.
     *
     * @param entityTypes the types that the entity mapping has rules for
     */
    public static FileSettings of(ServerlessPipelineArgs args, Set<String> entityTypes, ArgumentChecks checks) {
        List<FileRuleArgs> rules = args.files().orElseGet(List::of);
        FileRuleChecks.check(rules, entityTypes, checks);
        return new FileSettings(rules);
    }

    /**
     * Returns the rules as the JSON array that the function reads from its environment, or empty if there are none.
     * Fields with their default are omitted, because the environment can't exceed 4 KB.
     */
    public Optional<String> toJson() {
        JsonArray array = new JsonArray();
        rules.forEach(rule -> array.add(toJson(rule)));
        return array.isEmpty() ? Optional.empty() : Optional.of(array.toString());
    }

    private static JsonObject toJson(FileRuleArgs rule) {
        JsonObject object = new JsonObject();
        strings(rule)
                .forEach((name, value) -> value.filter(string -> !string.equals(DEFAULTS.get(name)))
                        .ifPresent(string -> object.addProperty(name, string)));
        rule.columns().ifPresent(columns -> object.add("columns", array(columns)));
        rule.nullValues().ifPresent(values -> object.add("nullValues", array(values)));
        rule.fieldTypes().ifPresent(types -> {
            JsonObject fields = new JsonObject();
            new TreeMap<>(types).forEach(fields::addProperty);
            object.add("fieldTypes", fields);
        });
        return object;
    }

    private static Map<String, Optional<String>> strings(FileRuleArgs rule) {
        Map<String, Optional<String>> strings = new TreeMap<>();
        strings.put("keyPrefix", rule.keyPrefix());
        strings.put("keySuffix", rule.keySuffix());
        strings.put("format", rule.format());
        strings.put("compression", rule.compression());
        strings.put("charset", rule.charset());
        strings.put("records", rule.records());
        strings.put("delimiter", rule.delimiter());
        strings.put("quote", rule.quote());
        strings.put("shortRows", rule.shortRows());
        strings.put("decimalSeparator", rule.decimalSeparator());
        strings.put("type", rule.type());
        strings.put("typeField", rule.typeField());
        return strings;
    }

    private static JsonArray array(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
