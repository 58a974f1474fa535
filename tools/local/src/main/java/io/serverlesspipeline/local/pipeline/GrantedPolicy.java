package io.serverlesspipeline.local.pipeline;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * The permissions of the function's role, as IAM returns them.
 *
 * @param rows the statements of the role's inline policies
 */
public record GrantedPolicy(List<Row> rows) {
    public GrantedPolicy {
        rows = List.copyOf(rows);
    }

    /**
     * A policy statement for a table, with one value per line in each cell.
     *
     * @param effect {@code Allow} or {@code Deny}
     * @param actions the actions
     * @param resources the resources and the conditions of the statement
     */
    public record Row(String effect, String actions, String resources) {
        private static Row of(Statement statement) {
            List<String> resources = new ArrayList<>(statement.resources());
            statement.conditions().forEach(condition -> resources.add("if " + condition));
            return new Row(statement.effect(), lines(statement.actions()), lines(resources));
        }

        private static String lines(List<String> values) {
            return values.stream().map(SanitizedText::of).collect(Collectors.joining("\n"));
        }
    }

    /** Reads the policies from the role of a pipeline's function. */
    public static GrantedPolicy of(IamClient iam, PipelineOutputs pipeline) {
        String role = pipeline.roleName();
        return new GrantedPolicy(iam.listRolePoliciesPaginator(request -> request.roleName(role)).policyNames().stream()
                .map(name -> iam.getRolePolicy(request -> request.roleName(role).policyName(name))
                        .policyDocument())
                .flatMap(document -> rows(document).stream())
                .toList());
    }

    /** Returns the statements as a table. */
    public TextTable table() {
        TextTable table = TextTable.of("effect", "action", "resource");
        rows.forEach(row -> table.row(row.effect(), row.actions(), row.resources()));
        return table;
    }

    static List<Row> rows(String document) {
        return PolicyDocument.parse(document).statements().stream().map(Row::of).toList();
    }
}
