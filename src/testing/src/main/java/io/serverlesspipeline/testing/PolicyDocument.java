package io.serverlesspipeline.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy document in an input of a resource.
 *
 * @param resource the resource
 * @param input the path of the input, such as {@code inlinePolicies[0].policy}
 * @param json the document
 */
record PolicyDocument(RecordedResource resource, String input, JsonObject json) {
    /** Returns all policy documents in the inputs of a resource. */
    static List<PolicyDocument> of(RecordedResource resource) {
        List<PolicyDocument> documents = new ArrayList<>();
        InputValues.visit(resource, (path, value) -> {
            if (value instanceof String text && text.stripLeading().startsWith("{") && text.contains("\"Statement\"")) {
                documents.add(new PolicyDocument(resource, path, parse(resource, path, text)));
            }
        });
        return documents;
    }

    private static JsonObject parse(RecordedResource resource, String path, String text) {
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException exception) {
            throw new AssertionError(
                    "Input " + path + " of " + resource + " is a policy document with invalid JSON: " + text,
                    exception);
        }
    }

    List<PolicyStatement> statements() {
        List<PolicyStatement> statements = new ArrayList<>();
        for (JsonElement statement : elements(json.get("Statement"))) {
            if (statement.isJsonObject()) {
                statements.add(new PolicyStatement(this, statements.size(), statement.getAsJsonObject()));
            }
        }
        return statements;
    }

    /** Returns the elements of a JSON value that is one element or a list of them. */
    static List<JsonElement> elements(JsonElement oneOrMany) {
        return oneOrMany.isJsonArray() ? oneOrMany.getAsJsonArray().asList() : List.of(oneOrMany);
    }

    /** Returns the statements of all policy documents of a resource. */
    static Stream<PolicyStatement> statementsOf(RecordedResource resource) {
        return of(resource).stream().flatMap(document -> document.statements().stream());
    }
}
