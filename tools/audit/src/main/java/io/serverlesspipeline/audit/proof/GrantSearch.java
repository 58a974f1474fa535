package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.Grant;
import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.lint.KnownAction;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Searches a role's policy for grants and compares them with the required ones. It tries every AWS action on every
 * resource of this pipeline and of another pipeline, and on {@code *}.
 */
final class GrantSearch {
    private static final String OBJECT = "any-object";
    private static final String OUTSIDE = "any-object-outside-the-prefix";

    private final PipelineNames own;
    private final PipelineNames other;
    private final String keyPrefix;

    GrantSearch(PipelineNames own, PipelineNames other, String keyPrefix) {
        this.own = own;
        this.other = other;
        this.keyPrefix = keyPrefix;
    }

    /**
     * Compares the grants.
     *
     * @param actions every AWS action
     * @param needed the calls that must be allowed
     */
    GrantComparison compare(
            PolicyDocument document, PolicyEvaluator evaluator, List<KnownAction> actions, List<NeededCall> needed)
            throws InterruptedException {
        List<String> resources = resources();
        List<String> names = actions.stream().map(KnownAction::name).toList();
        Set<String> granted = strings(evaluator.grants(document, names, resources, Map.of()));
        Set<String> used = strings(needed.stream()
                .map(call -> new Grant(call.action(), representative(call.resource())))
                .toList());
        return new GrantComparison(actions.size(), resources.size(), List.copyOf(granted), List.copyOf(used));
    }

    private List<String> resources() {
        List<String> resources = new ArrayList<>();
        for (PipelineNames names : List.of(own, other)) {
            resources.add(names.bucketArn());
            resources.add(names.tableArn());
            resources.add(names.tableArn() + "/index/GSI1");
            resources.add(names.logGroupArn());
            resources.add(names.logGroupArn() + NeededCalls.STREAM);
            resources.add(names.failureDestinationArn());
            if (!names.workQueueArn().isEmpty()) {
                resources.add(names.workQueueArn());
            }
            resources.add(names.functionArn());
            resources.add(names.roleArn());
        }
        resources.add(other.bucketArn() + "/" + OBJECT);
        resources.add(own.bucketArn() + "/" + keyPrefix + OBJECT);
        if (!keyPrefix.isEmpty()) {
            resources.add(own.bucketArn() + "/" + OUTSIDE);
        }
        resources.add("*");
        return resources;
    }

    /** A single object represents all objects that the function reads. */
    private String representative(String resource) {
        String objects = own.bucketArn() + "/" + keyPrefix;
        return resource.startsWith(objects) ? objects + OBJECT : resource;
    }

    private static Set<String> strings(List<Grant> grants) {
        Set<String> strings = new TreeSet<>();
        grants.forEach(grant -> strings.add(grant.action() + " on " + grant.resource()));
        return strings;
    }
}
