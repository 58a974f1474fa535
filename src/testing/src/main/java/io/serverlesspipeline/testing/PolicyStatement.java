package io.serverlesspipeline.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A statement of a policy document.
 *
 * @param document the document
 * @param index the statement's place in the document
 * @param json the statement
 */
record PolicyStatement(PolicyDocument document, int index, JsonObject json) {
    boolean isAllow() {
        return strings("Effect").contains("Allow");
    }

    /** Returns the strings of a field that contains one or many, or nothing if the field is missing. */
    List<String> strings(String field) {
        return json.has(field) ? strings(json.get(field)) : List.of();
    }

    private static List<String> strings(JsonElement oneOrMany) {
        return PolicyDocument.elements(oneOrMany).stream()
                .map(element -> element.isJsonPrimitive() ? element.getAsString() : element.toString())
                .toList();
    }

    /** Returns each action on each resource that this statement allows. */
    List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (String action : included("Action")) {
            for (String resource : included("Resource")) {
                grants.add(new Grant(action, resource, conditions(), toString()));
            }
        }
        return grants;
    }

    private List<String> included(String field) {
        return json.has("Not" + field)
                ? List.of("everything except " + String.join(", ", strings("Not" + field)))
                : strings(field);
    }

    /**
     * Returns the values of each condition, by its operator and key, such as {@code StringEquals aws:SourceAccount}.
     */
    Map<String, List<String>> conditions() {
        Map<String, List<String>> conditions = new TreeMap<>();
        if (json.has("Condition")) {
            json.getAsJsonObject("Condition")
                    .asMap()
                    .forEach((operator, keys) -> keys.getAsJsonObject()
                            .asMap()
                            .forEach((key, values) -> conditions.put(operator + " " + key, strings(values))));
        }
        return conditions;
    }

    /** Returns whether the statement applies to every principal, including anonymous ones. */
    boolean isForEveryPrincipal() {
        if (json.has("NotPrincipal")) {
            return true;
        }
        if (!json.has("Principal")) {
            return false;
        }
        JsonElement principal = json.get("Principal");
        Stream<JsonElement> principals = principal.isJsonObject()
                ? principal.getAsJsonObject().asMap().entrySet().stream()
                        .filter(entry -> entry.getKey().equals("AWS"))
                        .map(Map.Entry::getValue)
                : Stream.of(principal);
        return principals.flatMap(oneOrMany -> strings(oneOrMany).stream()).anyMatch("*"::equals);
    }

    /** Returns what a message calls this statement. */
    @Override
    public String toString() {
        String name = json.has("Sid") ? String.join("", strings("Sid")) : "number " + (index + 1);
        return "statement " + name + " in input " + document.input() + " of " + document.resource();
    }
}
