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
 * The policy evaluator of the emulator, asked without any request. It is not ours, and it evaluates also what the
 * emulator cannot know of a request, such as {@code dynamodb:LeadingKeys}.
 */
public final class PolicyEvaluator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGION = "us-east-1";
    private static final String ACCOUNT = "000000000000";

    private final PythonScript script;

    /** Makes an evaluator of the interpreter that has the emulator. */
    public PolicyEvaluator(Path python) {
        script = new PythonScript(python, PolicyEvaluator.class, "evaluate.py");
    }

    /** Returns for each question whether the document allows it. */
    public List<Boolean> allows(List<AccessRequest> questions) throws InterruptedException {
        ObjectNode input = input();
        questions.forEach(question -> input.withArray("questions").add(node(question)));
        List<Boolean> answers = new ArrayList<>();
        script.run(input)
                .path("decisions")
                .forEach(decision -> answers.add(decision.asText().equals("Allow")));
        return answers;
    }

    /** Returns whether the document allows what the question asks. */
    public boolean allows(AccessRequest question) throws InterruptedException {
        return allows(List.of(question)).get(0);
    }

    /**
     * Returns every pair of an action and a resource that the policy of a role allows, of all pairs of one service and
     * of all actions without a resource.
     *
     * @param context the condition keys that every request brings along
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
        input.putArray("questions");
        input.putArray("searches");
        return input;
    }

    private static ObjectNode node(AccessRequest question) {
        ObjectNode node = JSON.createObjectNode()
                .put("kind", question.caller() == AccessRequest.Caller.ROLE ? "identity" : "resource")
                .put("action", question.action())
                .put("resource", question.resource())
                .put("account", ACCOUNT)
                .put("region", REGION);
        node.set("policy", policy(question.document()));
        if (question.caller() == AccessRequest.Caller.SERVICE) {
            node.put("service", question.name());
        } else {
            node.put("principal", question.name());
        }
        ObjectNode context = node.putObject("context");
        question.context().forEach((key, values) -> {
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
            throw new IllegalStateException("A document is JSON", exception);
        }
    }
}
