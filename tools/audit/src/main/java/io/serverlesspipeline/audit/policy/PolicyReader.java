package io.serverlesspipeline.audit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads policy documents.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM
 *     JSON policy language (AWS Identity and Access Management User Guide)</a>
 */
final class PolicyReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SUPPORTED =
            Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");

    private PolicyReader() {}

    static PolicyDocument read(String json) {
        String text = json.startsWith("%") ? URLDecoder.decode(json, StandardCharsets.UTF_8) : json;
        List<Statement> statements = new ArrayList<>();
        JsonNode document = parse(text);
        for (JsonNode statement : each(document.path("Statement"))) {
            statements.add(statement(statement));
        }
        // An emulator may return an empty list for a function without a policy.
        if (statements.isEmpty() && !document.path("Statement").isArray()) {
            throw new IllegalArgumentException("This isn't a policy document: " + text);
        }
        return new PolicyDocument(statements);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException exception) {
            throw new IllegalArgumentException("This isn't a policy document: " + text, exception);
        }
    }

    private static Statement statement(JsonNode node) {
        List<String> unsupported = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!SUPPORTED.contains(name)) {
                unsupported.add(name);
            }
        });
        return new Statement(
                node.path("Sid").asText(),
                node.path("Effect").asText(),
                principals(node.path("Principal")),
                strings(node.path("Action")),
                strings(node.path("Resource")),
                conditions(node.path("Condition")),
                unsupported);
    }

    private static Map<String, List<String>> principals(JsonNode principal) {
        Map<String, List<String>> principals = new TreeMap<>();
        if (principal.isTextual()) {
            principals.put(principal.textValue(), List.of(principal.textValue()));
        }
        principal.properties().forEach(kind -> principals.put(kind.getKey(), strings(kind.getValue())));
        return principals;
    }

    private static List<PolicyCondition> conditions(JsonNode block) {
        List<PolicyCondition> conditions = new ArrayList<>();
        block.properties()
                .forEach(operator -> operator.getValue()
                        .properties()
                        .forEach(key -> conditions.add(
                                new PolicyCondition(operator.getKey(), key.getKey(), strings(key.getValue())))));
        return conditions;
    }

    private static List<String> strings(JsonNode oneOrMany) {
        List<String> strings = new ArrayList<>();
        each(oneOrMany).forEach(node -> strings.add(node.asText()));
        return strings;
    }

    private static List<JsonNode> each(JsonNode oneOrMany) {
        if (oneOrMany.isMissingNode()) {
            return List.of();
        }
        if (!oneOrMany.isArray()) {
            return List.of(oneOrMany);
        }
        List<JsonNode> nodes = new ArrayList<>();
        oneOrMany.forEach(nodes::add);
        return nodes;
    }
}
