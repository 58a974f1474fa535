package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy with a little less in it than it has.
 *
 * @param sid the statement that has less
 * @param title what was taken away
 * @param document what is left
 */
record PolicyReduction(String sid, String title, PolicyDocument document) {

    /** Returns a change for each action and for each resource of each statement that allows something. */
    static List<PolicyReduction> of(PolicyDocument document) {
        List<PolicyReduction> changes = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.allows()) {
                statement.actions().forEach(action -> changes.add(withoutAction(document, statement, action)));
                statement.resources().stream()
                        .filter(resource -> !resource.equals("*"))
                        .forEach(resource -> changes.add(narrowed(document, statement, resource)));
            }
        }
        return changes;
    }

    private static PolicyReduction withoutAction(PolicyDocument document, Statement statement, String action) {
        List<String> others = statement.actions().stream()
                .filter(each -> !each.equals(action))
                .toList();
        return new PolicyReduction(
                statement.sid(),
                "without `" + action + "`",
                document.changed(statement, each -> each.withActions(others)));
    }

    /** A pattern is narrowed to a part in which nothing is, and a single resource replaced by another one. */
    private static PolicyReduction narrowed(PolicyDocument document, Statement statement, String resource) {
        String elsewhere = resource.endsWith("*")
                ? resource.substring(0, resource.length() - 1) + "elsewhere*"
                : resource + "-elsewhere";
        List<String> others = statement.resources().stream()
                .map(each -> each.equals(resource) ? elsewhere : each)
                .toList();
        return new PolicyReduction(
                statement.sid(),
                "with `" + elsewhere + "` as the resource",
                document.changed(statement, each -> each.withResources(others)));
    }
}
