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

            Every argument and output of `ServerlessPipeline`. This page is generated from the component's own Javadoc, and a test
            fails as soon as it differs; `src/provider/README.md` names the command that writes it anew.

            Arguments have the same names in every language; the stack configuration of the
            [program](../src/program) takes them as keys (`pulumi config set serverless-pipeline:<argument> <value>`), and besides them
            `name`: the pipeline's name, which is `uploads` by default and elsewhere the first argument of the constructor.
            *Or output* after a type means that an output of another resource can be given, which may be unknown in a preview;
            the other arguments shape the resources and take plain values.

            *A change* says what another value does. Leaving an argument out again, or setting its default, does the same unless
            [upgrading.md](upgrading.md#leaving-an-argument-out-again) says something else. What the policy of each customer key
            needs is in [operations.md](operations.md#customer-keys).

            The nested types below are those of the schema. In Java their names end in `Args`, and each has a builder:

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
        page.append("\n## Arguments\n\nNone is required.\n\n");
        appendInputs(
                page,
                "argument",
                component.getAsJsonObject("inputProperties"),
                component.getAsJsonArray("requiredInputs"));
        schema.getAsJsonObject("types").asMap().forEach((token, type) -> {
            if (type.getAsJsonObject().has("enum")) {
                return;
            }
            page.append("\n## ").append(simpleName(token)).append("\n\n");
            page.append(text(type.getAsJsonObject(), "description")).append("\n\n");
            JsonObject fields = type.getAsJsonObject();
            appendInputs(page, "field", fields.getAsJsonObject("properties"), fields.getAsJsonArray("required"));
        });
        page.append("\n## Outputs\n\n");
        appendOutputs(page, component);
        return page.toString();
    }

    private static void appendInputs(StringBuilder page, String noun, JsonObject inputs, JsonArray required) {
        page.append("| " + noun + " | type | what it is | default | a change |\n| --- | --- | --- | --- | --- |\n");
        inputs.asMap().forEach((name, value) -> {
            JsonObject input = value.getAsJsonObject();
            List<String> sentences = sentences(input);
            row(
                    page,
                    "`" + name + "`",
                    type(input) + (input.has("plain") ? "" : " or output"),
                    joined(sentences, sentence -> !isDefault(sentence) && !isChange(sentence)),
                    required.contains(new JsonPrimitive(name))
                            ? "required"
                            : defaultValue(joined(sentences, ReferencePage::isDefault)),
                    change(joined(sentences, ReferencePage::isChange)));
        });
    }

    private static void appendOutputs(StringBuilder page, JsonObject component) {
        page.append("| output | type | what it is |\n| --- | --- | --- |\n");
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
            case "string" -> "text";
            case "integer" -> "whole number";
            case "number" -> "number";
            case "boolean" -> "true or false";
            case "array" -> "list of " + type(property.getAsJsonObject("items"));
            case "object" -> "map to " + type(property.getAsJsonObject("additionalProperties"));
            default -> throw new IllegalArgumentException("The reference has no word for the type " + type);
        };
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
                ? "none"
                : DEFAULT.matcher(sentence).replaceFirst("").replaceFirst("\\.$", "");
    }

    private static String change(String sentence) {
        return sentence.isEmpty()
                ? "updates in place"
                : sentence.substring("Changing it ".length()).replaceAll("\\.$", "");
    }

    private static String simpleName(String token) {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
