package io.serverlesspipeline.local.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.local.output.Printable;
import io.serverlesspipeline.local.output.Table;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * What the function's role allows, as IAM itself tells it.
 *
 * @param statements the statements of the role's inline policies
 */
public record GrantedPolicy(List<Statement> statements) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public GrantedPolicy {
        statements = List.copyOf(statements);
    }

    /**
     * A statement of a policy, each part as it is to be read, several values on a line each.
     *
     * @param effect {@code Allow} or {@code Deny}
     * @param actions the actions
     * @param resources the resources, and the conditions under which the statement holds
     */
    public record Statement(String effect, String actions, String resources) {}

    /** Reads the policies from the role of a pipeline's function. */
    public static GrantedPolicy of(IamClient iam, PipelineOutputs pipeline) {
        String role = pipeline.roleName();
        List<Statement> statements = new ArrayList<>();
        iam.listRolePoliciesPaginator(request -> request.roleName(role)).policyNames().stream()
                .map(name -> iam.getRolePolicy(request -> request.roleName(role).policyName(name))
                        .policyDocument())
                .forEach(document -> statements.addAll(parse(document)));
        return new GrantedPolicy(statements);
    }

    /** Returns the statements as a table. */
    public Table table() {
        Table table = Table.of("effect", "action", "resource");
        statements.forEach(statement -> table.row(statement.effect(), statement.actions(), statement.resources()));
        return table;
    }

    /** Reads a document as {@code GetRolePolicy} answers it: URL-encoded JSON, which some emulators leave plain. */
    static List<Statement> parse(String document) {
        String text = document.startsWith("{") ? document : URLDecoder.decode(document, StandardCharsets.UTF_8);
        try {
            JsonNode statement = JSON.readTree(text).path("Statement");
            List<Statement> statements = new ArrayList<>();
            for (JsonNode each :
                    statement.isArray() ? statement : JSON.createArrayNode().add(statement)) {
                List<String> resources = texts(each.path("Resource"));
                resources.addAll(conditions(each.path("Condition")));
                statements.add(new Statement(
                        each.path("Effect").asText(),
                        String.join("\n", texts(each.path("Action"))),
                        String.join("\n", resources)));
            }
            return statements;
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("IAM accepts no policy that is not JSON", exception);
        }
    }

    /** Returns a line for each condition, such as {@code if StringEquals aws:SourceAccount = 111122223333}. */
    private static List<String> conditions(JsonNode condition) {
        List<String> lines = new ArrayList<>();
        condition
                .properties()
                .forEach(operator -> operator.getValue()
                        .properties()
                        .forEach(key -> lines.add("if " + Printable.of(operator.getKey() + " " + key.getKey()) + " = "
                                + String.join(" or ", texts(key.getValue())))));
        return lines;
    }

    /** Returns the texts of what may be one value or an array of values. */
    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values.isArray() ? values : JSON.createArrayNode().add(values)) {
            texts.add(Printable.of(value.asText()));
        }
        return texts;
    }
}
