package io.serverlesspipeline.provider;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the reference of the component's arguments and outputs as Markdown, from the schema. */
final class ReferencePage {
    private static final String HEAD = """
            # Reference

            This page describes every argument and output of `ServerlessPipeline`. A test generates it from the component's Javadoc
            and fails if it differs. `src/provider/README.md` contains the command that updates it.

            Arguments have the same names in all languages, and in the stack configuration of the [program](../src/program)
            (`pulumi config set serverless-pipeline:<argument> <value>`). The program also has the key `name`: the pipeline's name, by
            default `uploads`. In other programs, the name is the first argument of the constructor.

            *Or output* after a type means that the argument also accepts an output of another resource, which can be unknown in a
            preview. The other arguments accept only plain values.

            *Effect of a change* describes what a new value does. Removing an argument, or setting its default, has the same effect
            unless [upgrading.md](upgrading.md#remove-an-argument) says otherwise. For the key policies of customer managed keys, see
            [operations.md](operations.md#customer-managed-keys).

            The page uses the names of nested types in the schema. In Java, these names end in `Args`, and each type has a builder:

            ```java
            ServerlessPipelineArgs.builder()
                    .indexes(List.of(TableIndexArgs.builder()
                            .name("byTotal")
                            .partitionKey("status")
                            .sortKey("total")
                            .sortKeyType("N")
                            .build()))
                    .build();
            ```
            """;

    private static final Pattern DEFAULT = Pattern.compile("^(Default:|Defaults to|By default) ");

    private ReferencePage() {}

    /** Returns the page. */
    static String of(JsonObject schema) {
        JsonObject component = schema.getAsJsonObject("resources").getAsJsonObject(ServerlessPipeline.TYPE);
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n## Arguments\n\nAll arguments are optional.\n\n");
        appendInputs(
                page,
                "Argument",
                component.getAsJsonObject("inputProperties"),
                component.getAsJsonArray("requiredInputs"));
        schema.getAsJsonObject("types").asMap().forEach((token, type) -> {
            if (type.getAsJsonObject().has("enum")) {
                return;
            }
            page.append("\n## ").append(simpleName(token)).append("\n\n");
            page.append(text(type.getAsJsonObject(), "description")).append("\n\n");
            JsonObject fields = type.getAsJsonObject();
            appendInputs(page, "Field", fields.getAsJsonObject("properties"), fields.getAsJsonArray("required"));
        });
        page.append("\n## Outputs\n\n");
        appendOutputs(page, component);
        return page.toString();
    }

    private static void appendInputs(StringBuilder page, String noun, JsonObject inputs, JsonArray required) {
        page.append("| " + noun
                + " | Type | Description | Default | Effect of a change |\n| --- | --- | --- | --- | --- |\n");
        inputs.asMap().forEach((name, value) -> {
            JsonObject input = value.getAsJsonObject();
            List<String> sentences = sentences(input);
            row(
                    page,
                    "`" + name + "`",
                    type(input) + (input.has("plain") ? "" : " or output"),
                    joined(sentences, sentence -> !isDefault(sentence) && !isChange(sentence)),
                    required.contains(new JsonPrimitive(name))
                            ? "Required"
                            : defaultValue(joined(sentences, ReferencePage::isDefault)),
                    change(joined(sentences, ReferencePage::isChange)));
        });
    }

    private static void appendOutputs(StringBuilder page, JsonObject component) {
        page.append("| Output | Type | Description |\n| --- | --- | --- |\n");
        component.getAsJsonObject("properties").asMap().forEach((name, value) -> {
            JsonObject output = value.getAsJsonObject();
            row(page, "`" + name + "`", type(output), String.join(" ", sentences(output)));
        });
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ")
                .append(Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static String type(JsonObject property) {
        if (property.has("$ref")) {
            String reference = property.get("$ref").getAsString();
            String name = simpleName(reference);
            return reference.startsWith("#/types/")
                    ? "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")"
                    : "archive";
        }
        String type = text(property, "type");
        return switch (type) {
            case "string", "integer", "number", "boolean" -> type;
            case "array" -> "list of " + plural(property.getAsJsonObject("items"));
            case "object" -> "map of " + plural(property.getAsJsonObject("additionalProperties"));
            default -> throw new IllegalArgumentException("The reference has no word for the type " + type);
        };
    }

    private static String plural(JsonObject property) {
        String type = type(property);
        if (property.has("$ref")) {
            return type;
        }
        // The plural of "list of strings" is "lists of strings".
        return type.contains(" of ") ? type.replaceFirst(" of ", "s of ") : type + "s";
    }

    private static List<String> sentences(JsonObject property) {
        return Arrays.stream(
                        text(property, "description").replaceAll("\\s+", " ").split("(?<=[.])(?<!e\\.g\\.) (?=[A-Z`])"))
                .toList();
    }

    private static boolean isDefault(String sentence) {
        return DEFAULT.matcher(sentence).lookingAt();
    }

    private static boolean isChange(String sentence) {
        return sentence.startsWith("Changing it ");
    }

    private static String joined(List<String> sentences, Predicate<String> chosen) {
        return sentences.stream().filter(chosen).collect(Collectors.joining(" "));
    }

    private static String defaultValue(String sentence) {
        return sentence.isEmpty()
                ? "None"
                : capitalized(DEFAULT.matcher(sentence).replaceFirst("").replaceFirst("\\.$", ""));
    }

    private static String change(String sentence) {
        return sentence.isEmpty()
                ? "Updates in place"
                : capitalized(sentence.substring("Changing it ".length()).replaceAll("\\.$", ""));
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String simpleName(String token) {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
