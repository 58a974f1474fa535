package io.serverlesspipeline.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the document that {@code aws.iam.getPolicyDocument} returns. */
final class PolicyDocumentCall {
    private PolicyDocumentCall() {}

    static String render(Map<String, Object> args) {
        JsonObject document = new JsonObject();
        document.addProperty("Version", String.valueOf(args.getOrDefault("version", "2012-10-17")));
        JsonArray statements = new JsonArray();
        for (Map<?, ?> statement : maps(args.get("statements"))) {
            statements.add(statement(statement));
        }
        document.add("Statement", statements);
        return document.toString();
    }

    private static JsonObject statement(Map<?, ?> args) {
        JsonObject statement = new JsonObject();
        if (args.get("sid") instanceof String sid) {
            statement.addProperty("Sid", sid);
        }
        statement.addProperty("Effect", args.get("effect") instanceof String effect ? effect : "Allow");
        addList(statement, "Action", args.get("actions"));
        addList(statement, "NotAction", args.get("notActions"));
        addList(statement, "Resource", args.get("resources"));
        addList(statement, "NotResource", args.get("notResources"));
        addPrincipals(statement, "Principal", args.get("principals"));
        addPrincipals(statement, "NotPrincipal", args.get("notPrincipals"));
        JsonObject conditions = new JsonObject();
        for (Map<?, ?> condition : maps(args.get("conditions"))) {
            String test = String.valueOf(condition.get("test"));
            JsonObject keys = conditions.has(test) ? conditions.getAsJsonObject(test) : new JsonObject();
            keys.add(String.valueOf(condition.get("variable")), list(condition.get("values")));
            conditions.add(test, keys);
        }
        if (!conditions.isEmpty()) {
            statement.add("Condition", conditions);
        }
        return statement;
    }

    private static void addPrincipals(JsonObject statement, String field, @Nullable Object args) {
        JsonObject principals = new JsonObject();
        for (Map<?, ?> principal : maps(args)) {
            String type = String.valueOf(principal.get("type"));
            JsonArray identifiers = principals.has(type) ? principals.getAsJsonArray(type) : new JsonArray();
            identifiers.addAll(list(principal.get("identifiers")));
            principals.add(type, identifiers);
        }
        if (principals.has("*")) {
            statement.addProperty(field, "*");
        } else if (!principals.isEmpty()) {
            statement.add(field, principals);
        }
    }

    private static void addList(JsonObject statement, String field, @Nullable Object values) {
        JsonArray array = list(values);
        if (!array.isEmpty()) {
            statement.add(field, array);
        }
    }

    private static JsonArray list(@Nullable Object values) {
        JsonArray array = new JsonArray();
        if (values instanceof List<?> list) {
            list.forEach(value -> array.add((JsonElement) new JsonPrimitive(String.valueOf(value))));
        }
        return array;
    }

    private static List<Map<?, ?>> maps(@Nullable Object values) {
        return values instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(value -> (Map<?, ?>) value)
                        .toList()
                : List.of();
    }
}
