package io.serverlesspipeline.audit.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes policy documents. */
final class PolicyWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyWriter() {}

    static String write(PolicyDocument document) {
        ObjectNode node = JSON.createObjectNode().put("Version", "2012-10-17");
        ArrayNode statements = node.putArray("Statement");
        document.statements().forEach(statement -> statements.add(statement(statement)));
        return node.toString();
    }

    private static ObjectNode statement(Statement statement) {
        if (!statement.unsupported().isEmpty()) {
            throw new IllegalArgumentException("The statement " + statement.sid() + " has " + statement.unsupported()
                    + ", which can't be written");
        }
        ObjectNode node = JSON.createObjectNode();
        if (!statement.sid().isEmpty()) {
            node.put("Sid", statement.sid());
        }
        node.put("Effect", statement.effect());
        addPrincipals(node, statement.principals());
        addStrings(node, "Action", statement.actions());
        addStrings(node, "Resource", statement.resources());
        if (!statement.conditions().isEmpty()) {
            ObjectNode conditions = node.putObject("Condition");
            for (PolicyCondition condition : statement.conditions()) {
                addStrings(conditions.withObjectProperty(condition.operator()), condition.key(), condition.values());
            }
        }
        return node;
    }

    private static void addPrincipals(ObjectNode node, Map<String, List<String>> principals) {
        if (principals.containsKey("*")) {
            node.put("Principal", "*");
        } else if (!principals.isEmpty()) {
            ObjectNode kinds = node.putObject("Principal");
            new TreeMap<>(principals).forEach((kind, names) -> addStrings(kinds, kind, names));
        }
    }

    private static void addStrings(ObjectNode node, String name, List<String> values) {
        if (values.size() == 1) {
            node.put(name, values.get(0));
        } else if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(array::add);
        }
    }
}
