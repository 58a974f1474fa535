package io.serverlesspipeline.audit.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.script.PythonScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Evaluates policies with the emulator's policy evaluator without sending requests. This independent evaluator also
 * supports context that the emulator can't derive from a request, such as {@code dynamodb:LeadingKeys}.
 */
public final class PolicyEvaluator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGION = "us-east-1";
    private static final String ACCOUNT = "000000000000";

    private final PythonScript script;

    /** Creates an evaluator that uses the Python interpreter with the emulator installed. */
    public PolicyEvaluator(Path python) {
        script = new PythonScript(python, PolicyEvaluator.class, "evaluate.py");
    }

    /** Returns for each request whether its policy document allows it. */
    public List<Boolean> allows(List<AccessRequest> requests) throws InterruptedException {
        ObjectNode input = input();
        requests.forEach(request -> input.withArray("requests").add(node(request)));
        List<Boolean> decisions = new ArrayList<>();
        script.run(input)
                .path("decisions")
                .forEach(decision -> decisions.add(decision.asText().equals("Allow")));
        return decisions;
    }

    /** Returns whether the request's policy document allows it. */
    public boolean allows(AccessRequest request) throws InterruptedException {
        return allows(List.of(request)).get(0);
    }

    /**
     * Returns every pair of an action and a resource that a role's policy allows. Each action is tried on the resources
     * of its service and on {@code *}.
     *
     * @param context the condition keys of every request
     */
    public List<Grant> grants(
            PolicyDocument document,
            Collection<String> actions,
            Collection<String> resources,
            Map<String, List<String>> context)
            throws InterruptedException {
        ObjectNode input = input();
        ObjectNode search = input.withArray("searches").addObject();
        search.set("policy", policy(document));
        search.set("actions", JSON.valueToTree(actions));
        search.set("resources", JSON.valueToTree(resources));
        search.set("context", JSON.valueToTree(context));
        search.put("account", ACCOUNT).put("region", REGION);
        List<Grant> grants = new ArrayList<>();
        for (JsonNode pair : script.run(input).path("allowed").path(0)) {
            grants.add(new Grant(pair.path(0).asText(), pair.path(1).asText()));
        }
        return grants;
    }

    private static ObjectNode input() {
        ObjectNode input = JSON.createObjectNode();
        input.putArray("requests");
        input.putArray("searches");
        return input;
    }

    private static ObjectNode node(AccessRequest request) {
        ObjectNode node = JSON.createObjectNode()
                .put("kind", request.caller() == AccessRequest.Caller.ROLE ? "identity" : "resource")
                .put("action", request.action())
                .put("resource", request.resource())
                .put("account", ACCOUNT)
                .put("region", REGION);
        node.set("policy", policy(request.document()));
        if (request.caller() == AccessRequest.Caller.SERVICE) {
            node.put("service", request.name());
        } else {
            node.put("principal", request.name());
        }
        ObjectNode context = node.putObject("context");
        request.context().forEach((key, values) -> {
            if (values.size() == 1) {
                context.put(key, values.get(0));
            } else {
                ArrayNode array = context.putArray(key);
                values.forEach(array::add);
            }
        });
        return node;
    }

    private static JsonNode policy(PolicyDocument document) {
        try {
            return JSON.readTree(document.toJson());
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("A policy document is always valid JSON", exception);
        }
    }
}
