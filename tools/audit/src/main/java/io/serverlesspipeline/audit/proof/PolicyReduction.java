package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy with one permission removed.
 *
 * @param sid the reduced statement's Sid
 * @param title what was removed
 * @param document the reduced policy
 */
record PolicyReduction(String sid, String title, PolicyDocument document) {

    /** Returns a reduction for each action and each resource of each {@code Allow} statement. */
    static List<PolicyReduction> of(PolicyDocument document) {
        List<PolicyReduction> reductions = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (statement.allows()) {
                statement.actions().forEach(action -> reductions.add(withoutAction(document, statement, action)));
                statement.resources().stream()
                        .filter(resource -> !resource.equals("*"))
                        .forEach(resource -> reductions.add(narrowed(document, statement, resource)));
            }
        }
        return reductions;
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

    /** Narrows a pattern to a prefix that matches nothing, or replaces a single resource with another one. */
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
